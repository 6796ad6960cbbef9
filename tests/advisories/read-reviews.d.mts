import type { Reviews } from './find-unreviewed.mjs';
export function readReviews(): Reviews;
export function readLock(): { readonly packages: object };
