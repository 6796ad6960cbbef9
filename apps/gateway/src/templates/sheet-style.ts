import type { Borders, Fill, Font, Style } from 'exceljs';
import type { TemplateColumn } from '@credit/domain';

/** The face that every Chinese office has. */
export const FACE: Partial<Font> = { name: '宋体', size: 11 };

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const FRAME: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Headings by need: in colour, and in weight for whoever cannot tell colours apart. */
const NEEDS: Readonly<Record<TemplateColumn['need'], { readonly words: string; readonly fill: string; readonly font: Partial<Font> }>> = {
  always: { words: '红色粗体：每行必填', fill: 'FFFFE699', font: { bold: true, color: { argb: 'FFC00000' } } },
  sometimes: { words: '蓝色粗体：写明的情形下必填', fill: 'FFDDEBF7', font: { bold: true, color: { argb: 'FF1F4E79' } } },
  never: { words: '灰色：选填', fill: 'FFF2F2F2', font: { color: { argb: 'FF404040' } } },
};

export const NEED_WORDS: Readonly<Record<TemplateColumn['need'], string>> = { always: NEEDS.always.words, sometimes: NEEDS.sometimes.words, never: NEEDS.never.words };

export function headingStyle(need: TemplateColumn['need']): Partial<Style> {
  const { fill, font } = NEEDS[need];
  return {
    font: { ...FACE, ...font },
    fill: solid(fill),
    border: FRAME,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    numFmt: '@',
  };
}

export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
