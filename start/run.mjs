import { spawn } from 'node:child_process';

/** Runs a program to its end, quietly unless it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', ...options });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.once('error', fail);
    child.once('close', (status) => (status === 0 ? done(output) : fail(new Error(`${command} ${args.join(' ')} 失败：\n${output}`))));
  });
}
