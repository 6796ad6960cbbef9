import type { NameReading } from '../documents/search-document.js';
import { FORMS, LEAST_CORE } from '../names/forms.js';
import { headTerms, localTerms, nearTerms, pairTerms } from './core-terms.js';
import { soundTerms } from './sound-terms.js';
import { term } from './term.js';

/** The terms of one name of a subject that is registered in a township. */
export function nameTerms(plain: string, readings: readonly NameReading[], registered: string | null): readonly string[] {
  return [term('name', plain), ...readings.flatMap((reading) => readingTerms(reading, registered))];
}

function readingTerms(reading: NameReading, registered: string | null): readonly string[] {
  const { core, form } = reading;
  // Whoever types the township means the subject there, also where its name does not say it.
  const local = [reading, ...(reading.township === '' && registered !== null ? [{ core, township: registered }] : [])];
  // The pair that leads over to the form (酒|店) belongs to what people type.
  const ofCore = core === '' ? [] : [...nearTerms(core), ...local.flatMap(localTerms), ...headTerms(core), ...pairTerms(core + form.charAt(0)), ...soundTerms(core, form)];
  return [...placeTerms(reading), ...shorterForms(form), ...ofCore];
}

/** 公司 finds what is a 有限公司. */
function shorterForms(form: string): readonly string[] {
  return FORMS.filter((shorter) => shorter !== form && shorter.length >= LEAST_CORE && form.endsWith(shorter)).map((shorter) => term('form', shorter));
}

/** Terms of the parts that many names have. */
export function placeTerms({ region, township, form }: Omit<NameReading, 'core'>): readonly string[] {
  return [
    ...(region === '' ? [] : [term('region', region)]),
    ...(township === '' ? [] : [term('township', township)]),
    ...(form === '' ? [] : [term('form', form)]),
  ];
}
