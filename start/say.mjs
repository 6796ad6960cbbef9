/** A progress line for the person who starts the platform. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
