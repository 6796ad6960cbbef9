/**
 * What the register answered when a line was checked, as its receipt keeps it: the subjects that it gave, each by its identity in
 * the store and the version of its state, and the records of the one that was matched, each with how far its history was read.
 * What is not in it was not known. A line about which nothing was asked of the register has none.
 */
export type Knew = readonly [row: number, subjects: readonly SubjectPin[], records: readonly RecordPin[], related?: readonly RelatedKnew[]];

/** The same of each other subject that the line names, in its order; null where the register was not asked. */
export type RelatedKnew = readonly [subjects: readonly SubjectPin[], records: readonly RecordPin[]] | null;

export type SubjectPin = readonly [id: number, version: number];
export type RecordPin = readonly [category: string, record: string, seq: number];
