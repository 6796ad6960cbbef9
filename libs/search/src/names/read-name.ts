import type { NameReading } from '../documents/search-document.js';
import { FORMS, LEAST_CORE } from './forms.js';
import { shortRegion, shortTownship, type NameWords } from './name-words.js';

/**
 * How a plain text can be taken apart, the likeliest way first. A township said without its rank may as well be the
 * beginning of the 字号, so there are both readings.
 */
export function readName(plain: string, words: NameWords): readonly NameReading[] {
  const { region, rest } = splitRegion(plain, words.regions);
  const township = words.townships.find((name) => rest.startsWith(name));
  if (township !== undefined) return [reading(region, township, rest.slice(township.length))];
  const said = words.townships.find((name) => rest.length >= shortTownship(name).length + LEAST_CORE && rest.startsWith(shortTownship(name)));
  const whole = reading(region, '', rest);
  return said === undefined ? [whole] : [whole, reading(region, said, rest.slice(shortTownship(said).length))];
}

/** The same of what somebody has typed: the name may end before its end, so that a township or form is there in part. */
export function readTyped(plain: string, words: NameWords): readonly NameReading[] {
  const read = readName(plain, words);
  return [...read, ...read.flatMap((r) => [...townshipBegun(r, words), ...formBegun(r)]), ...regionBegun(plain, words)];
}

/** With a place in front and a form behind it is meant as a whole name: what is missing in it is a slip. */
export function isWhole({ region, township, core, form }: NameReading): boolean {
  return (region !== '' || township !== '') && core !== '' && form !== '';
}

/** Of several regions in front (湖南省衡阳市衡南县) the narrowest counts, said with or without its rank. */
function splitRegion(plain: string, regions: readonly string[]): { readonly region: string; readonly rest: string } {
  const first = regions.find((name) => plain.startsWith(shortRegion(name)));
  if (first === undefined) return { region: '', rest: plain };
  const after = plain.slice(plain.startsWith(first) ? first.length : shortRegion(first).length);
  const { region, rest } = splitRegion(after, regions);
  return { region: region === '' ? first : region, rest };
}

function reading(region: string, township: string, rest: string): NameReading {
  const placed = region !== '' || township !== '';
  const form = FORMS.find((f) => rest.endsWith(f) && (rest.length - f.length >= LEAST_CORE || (rest.length === f.length && f.length >= 2 && !placed)));
  return { region, township, core: form === undefined ? rest : rest.slice(0, -form.length), form: form ?? '' };
}

function regionBegun(plain: string, { regions }: NameWords): readonly NameReading[] {
  return regions.filter((name) => shortRegion(name).length > plain.length && name.startsWith(plain)).map((region) => ({ region, township: '', core: '', form: '' }));
}

function townshipBegun({ region, township, core, form }: NameReading, words: NameWords): readonly NameReading[] {
  const text = core + form;
  if (township !== '' || text === '') return [];
  return words.townships.filter((name) => name.startsWith(text)).map((name) => ({ region, township: name, core: '', form: '' }));
}

/** 众岳建材有限 is 众岳建材 with the beginning of a form. */
function formBegun({ region, township, core, form }: NameReading): readonly NameReading[] {
  if (form !== '') return [];
  for (let length = Math.min(core.length - LEAST_CORE, 8); length >= 2; length -= 1) {
    const end = core.slice(-length);
    if (FORMS.some((f) => f.startsWith(end))) return [{ region, township, core: core.slice(0, -length), form: end }];
  }
  return [];
}
