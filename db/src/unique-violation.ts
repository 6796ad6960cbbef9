/** SQLSTATE unique_violation (PostgreSQL, appendix A). */
const UNIQUE_VIOLATION = '23505';

/** Whether somebody else has written the same meanwhile. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
