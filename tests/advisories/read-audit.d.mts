import type { Advisory } from './find-unreviewed.mjs';
export function readAudit(text: string): readonly Advisory[] | undefined;
