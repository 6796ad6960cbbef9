import type { PublicationClass, PublicationEdition, PublicationLaw } from './publication-law.js';

export const PUBLIC = (maxMonths: number, minMonths: number | null = null): PublicationClass => ({ published: 'yes', necessaryWhen: [], minMonths, maxMonths, repairWhen: '最短公示期届满' });
export const SILENT: PublicationClass = { published: 'no', necessaryWhen: [], minMonths: null, maxMonths: null, repairWhen: '不公示，无需修复' };
export const EXCEPTIONAL = (maxMonths: number): PublicationClass => ({ published: 'exceptional', necessaryWhen: ['确有必要公示'], minMonths: null, maxMonths, repairWhen: '法定责任履行完毕' });

/** A law with the editions given, one after the other, and nothing else to say. */
export function lawOf(...editions: readonly Omit<PublicationEdition, 'basis'>[]): PublicationLaw {
  return {
    editions: editions.map((edition) => ({ ...edition, basis: [] })),
    severityRules: [],
    unknownClassMonths: 36,
    listTerms: new Map(),
    annulment: { events: [], deadline: { code: '', what: '', days: 3, unit: 'working', start: '', extendable: null, rolls: true, basis: [] }, basis: [] },
    minors: { punishableFrom: 14, adultFrom: 18 },
  };
}
