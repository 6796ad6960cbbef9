import { maySuggest } from './may-suggest.js';

test.each(['建', '众岳建材', 'zyjc', '12345'])('%s is asked about while it is typed', (text) => expect(maySuggest(text)).toBe(true));

test.each(['', '430422', '４３０４２２', '4304 22', '430-422-1', '测某 4304221880'])('%s stays on the page', (text) => expect(maySuggest(text)).toBe(false));
