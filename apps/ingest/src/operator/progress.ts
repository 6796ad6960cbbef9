/** Progress for people, on standard error; in place where that is a screen. */
export function progressOf(json: boolean): (line: string) => void {
  const { isTTY } = process.stderr;
  let told = 0;
  return (line) => {
    if (json || performance.now() < told + (isTTY ? 100 : 2000)) return;
    told = performance.now();
    process.stderr.write(isTTY ? `\r${line}  ` : `${line}\n`);
  };
}
