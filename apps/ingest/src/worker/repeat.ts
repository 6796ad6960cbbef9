/** Runs `work` at once, and again and again `pause` milliseconds after it ended. */
export function repeat(pause: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    while (!stopped) {
      await work();
      if (stopped) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, pause);
      });
    }
  })();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      wake();
      return loop;
    },
  };
}
