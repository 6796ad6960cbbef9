import type { NameReading } from '../documents/search-document.js';
import { FORMS, LEAST_CORE } from './forms.js';
import { shortTownship, type NameWords } from './name-words.js';

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
  return [...read, ...read.flatMap((r) => [...townshipBegun(r, words), ...formBegun(r)])];
}

function splitRegion(plain: string, regions: readonly string[]): { readonly region: string; readonly rest: string } {
  let rest = plain;
  for (let found: string | undefined; (found = regions.find((name) => rest.startsWith(name))) !== undefined; ) rest = rest.slice(found.length);
  return { region: plain.slice(0, plain.length - rest.length), rest };
}

function reading(region: string, township: string, rest: string): NameReading {
  const placed = region !== '' || township !== '';
  const form = FORMS.find((f) => rest.endsWith(f) && (rest.length - f.length >= LEAST_CORE || (rest.length === f.length && f.length >= 2 && !placed)));
  return { region, township, core: form === undefined ? rest : rest.slice(0, -form.length), form: form ?? '' };
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
