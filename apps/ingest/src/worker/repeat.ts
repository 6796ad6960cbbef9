/** Runs `work` again and again, `pause` milliseconds after it ended. */
export function repeat(pause: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const loop = (async () => {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, pause);
      });
      if (stopped) return;
      await work();
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
