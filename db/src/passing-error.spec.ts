import { CommitUnknown } from './connection.js';
import { CheckpointLost } from './submissions/checkpoint.js';
import { isPassing } from './passing-error.js';

const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test.each([
  ['another worker was faster', new CheckpointLost('')],
  ['nobody knows whether a commit stands', new CommitUnknown('')],
  ['the server is not there', coded('ECONNREFUSED')],
  ['the server shuts down', coded('57P01', 'terminating connection due to administrator command')],
  ['the server starts up', coded('57P03')],
  ['the server’s disk is full', coded('53100')],
  ['a deadlock', coded('40P01')],
  ['the server is a standby now', coded('25006')],
  ['the own disk is full', coded('ENOSPC')],
  ['too many open files', coded('EMFILE')],
  ['the connection broke', new Error('Connection terminated unexpectedly')],
  ['no answer to a connection in time', new Error('timeout expired')],
  ['no connection in time', new Error('timeout exceeded when trying to connect')],
  ['one of these underneath', new Error('aufgegeben', { cause: coded('ECONNRESET') })],
])('%s: that passes', (_, error) => {
  expect(isPassing(error)).toBe(true);
});

test.each([
  ['a value that the database cannot hold', coded('22P05', 'unsupported Unicode escape sequence')],
  ['an index row too large', coded('54000')],
  ['bytes that do not open', new Error('Unsupported state or unable to authenticate data')],
  ['bytes that are gone', coded('ENOENT')],
  ['a fault of ours', new TypeError('undefined is not a function')],
  ['a stack that is full', new RangeError('Maximum call stack size exceeded')],
  ['no error at all', 'nonsense'],
])('%s: that stays', (_, error) => {
  expect(isPassing(error)).toBe(false);
});
