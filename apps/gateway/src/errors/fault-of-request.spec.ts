import { faultOfRequest } from './fault-of-request.js';

const thrown = (statusCode: unknown): Error => Object.assign(new Error('in English'), { statusCode });

test.each([[400, '没有看懂'], [413, '太大'], [415, '内容类型不对'], [499, '没有看懂']])('a status of %i is the sender’s fault, in Chinese', (status, words) => {
  expect(faultOfRequest(thrown(status))).toEqual({ status, message: expect.stringContaining(words) });
});

test.each([thrown(399), thrown(500), thrown('400'), new Error('x'), undefined, 'x', { statusCode: 400 }])('%p is not', (error) => {
  expect(faultOfRequest(error)).toBeUndefined();
});
