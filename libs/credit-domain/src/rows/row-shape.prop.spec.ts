import fc from 'fast-check';
import { rowShape } from './row-shape.js';

const OPENINGS = ['合计', '小计：3条', '注：', '备注', '说明：无', '填报人：样某', '第1页', '以下空白', '', '本页合计'];
const cell = fc.oneof(fc.constantFrom(...OPENINGS), fc.string({ maxLength: 30 }), fc.integer(), fc.boolean(), fc.constant(null));
const code = fc.tuple(fc.constantFrom('9', '1', '5'), fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{17}$/)).map((parts) => parts.join(''));

describe('the shape of a row', () => {
  it('is never a total, a note or blank where something like a code of 18 characters is in it', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), code, fc.nat(8), (cells, value, at) => {
        const row = [...cells.slice(0, at), value, ...cells.slice(at)];
        expect(rowShape(row, new Set())).toBe('data');
      }),
    );
  });

  it('does not depend on empty cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), fc.nat(6), (cells, at) => {
        const row = [...cells.slice(0, at), null, ...cells.slice(at), '  '];
        expect(rowShape(row, new Set())).toBe(rowShape(cells, new Set()));
      }),
    );
  });

  it('is blank exactly where no cell holds anything', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(null, '', ' ', '\u3000', '\u200b')), fc.boolean(), (blanks, filled) => {
        expect(rowShape(filled ? [...blanks, '甲'] : blanks, new Set())).toBe(filled ? 'data' : 'blank');
      }),
    );
  });
});
