import { isNativeError } from 'node:util/types';
import { CommitUnknown, FileSwept, isPassing } from '@credit/db';

/** What is told of an error that is of the surroundings and passes: its status, what is the matter and what to do. */
export interface PassingWords {
  readonly status: 503 | 507;
  readonly message: string;
}

/** Full disks: the operating system's and PostgreSQL's words for them (errno; SQLSTATE class 53, appendix A). */
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Undefined for an error that is not of the surroundings. */
export function passingWords(error: unknown): PassingWords | undefined {
  if (error instanceof CommitUnknown) {
    return { status: 503, message: '数据库连接在办理时中断，没能确认是否办成；请稍后查看，或者原样再报一次：同一个文件重复报送不会重复入库' };
  }
  if (error instanceof FileSwept) return { status: 503, message: '文件传完以后等了太久，没有收下；请原样再报一次' };
  if (isFull(error)) return { status: 507, message: '平台的存储空间满了，这次没有收下；请告知平台管理员腾出空间，之后原样再报一次。已经收到的没有丢失' };
  if (isPassing(error)) return { status: 503, message: '数据库暂时连不上或者繁忙，平台会自动恢复；请过几分钟再试。已经收到的没有丢失' };
  return undefined;
}

function isFull(error: unknown): boolean {
  return isNativeError(error) && (('code' in error && typeof error.code === 'string' && FULL.has(error.code)) || isFull(error.cause));
}
