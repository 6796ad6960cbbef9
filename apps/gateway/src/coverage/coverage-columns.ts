import type { CoverageCell } from './coverage.types.js';

/** A column of the exported matrix. */
export interface CoverageColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  value(cell: CoverageCell): string | number | null;
}

const yes = (flag: boolean): string => (flag ? '是' : '');

export const COVERAGE_COLUMNS: readonly CoverageColumn[] = [
  { heading: '领域', width: 22, value: ({ sectorName }) => sectorName },
  { heading: '部门', width: 26, value: ({ departmentName }) => departmentName },
  { heading: '统一社会信用代码', width: 21, value: ({ organ }) => organ },
  { heading: '信用信息类别', width: 34, value: ({ categoryName }) => categoryName },
  { heading: '类别代号', width: 30, value: ({ category }) => category },
  { heading: '应由其提供', width: 11, value: ({ expected }) => yes(expected) },
  { heading: '计入考核', width: 10, value: ({ assessed }) => yes(assessed) },
  { heading: '应报期次自', width: 12, value: ({ dueFrom }) => dueFrom },
  { heading: '应报期次至', width: 12, value: ({ dueUntil }) => dueUntil },
  { heading: '最后一日', width: 12, value: ({ dueOn }) => dueOn },
  { heading: '状态', width: 11, value: ({ stateName }) => stateName },
  { heading: '未报送', width: 8, value: ({ silent }) => yes(silent) },
  { heading: '已过期', width: 8, value: ({ overdue }) => yes(overdue) },
  { heading: '最近一次收到', width: 13, value: ({ lastReceived }) => lastReceived },
  { heading: '报送份数', width: 9, value: ({ submissions }) => submissions },
  { heading: '整份不收', width: 9, value: ({ refusedSubmissions }) => refusedSubmissions },
  { heading: '数据行', width: 9, value: ({ dataRows }) => dataRows },
  { heading: '接收', width: 9, value: ({ accepted }) => accepted },
  { heading: '接收并提示', width: 11, value: ({ acceptedWithWarning }) => acceptedWithWarning },
  { heading: '退回', width: 9, value: ({ rejected }) => rejected },
  { heading: '待确认', width: 9, value: ({ quarantined }) => quarantined },
  { heading: '重复', width: 9, value: ({ duplicate }) => duplicate },
  { heading: '略过', width: 9, value: ({ skipped }) => skipped },
  { heading: '按时', width: 9, value: ({ onTime }) => onTime },
  { heading: '迟报', width: 9, value: ({ late }) => late },
  { heading: '应有记录而没有的主体', width: 20, value: ({ lackingSubjects }) => lackingSubjects },
  { heading: '说明', width: 60, value: ({ says }) => says },
];
