/** A worker's heap is bounded, so that it cleans up in time: without a bound it grows far beyond what it needs before it does. */
export const WORKER_MEMORY = ['--max-old-space-size=400'];
