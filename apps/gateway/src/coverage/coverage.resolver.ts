import { BadRequestException } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Caller, RowOutcome } from '@credit/domain';
import { PAGE_SIZE, pageSize } from '../graphql/page-size.js';
import { CalledBy, Demands } from '../sign-in/demands.js';
import { CoverageCellAnswer, CoverageCellPage, CoverageRowPage, CoverageRowsAnswer } from './coverage-cell.types.js';
import { CoverageService } from './coverage.service.js';
import { CoverageMatrix, type CoverageCell } from './coverage.types.js';

@Resolver()
export class CoverageResolver {
  constructor(private readonly coverage: CoverageService) {}

  @Query(() => CoverageMatrix, { name: 'coverage', description: '覆盖矩阵：领域 × 部门 × 类别；不写月份的为本月' })
  async matrix(
    @Args('month', { type: () => String, nullable: true, description: 'YYYY-MM' }) month: string | null,
    @Args('department', { type: () => String, nullable: true, description: '只要一个部门的各格' }) department: string | null,
    @Args('silent', { type: () => Boolean, nullable: true, description: '只要（true）或者不要（false）没有报送的各格' }) silent: boolean | null,
  ): Promise<CoverageMatrix> {
    const matrix = await this.coverage.matrix(month ?? null);
    const isAsked = (cell: CoverageCell): boolean => (department ?? cell.department) === cell.department && (silent ?? cell.silent) === cell.silent;
    return { ...matrix, cells: matrix.cells.filter(isAsked) };
  }

  @Demands('look-at-submission', 'answer')
  @Query(() => CoverageCellAnswer, { description: '覆盖矩阵的一格和它所含的报送（须凭证）' })
  async coverageCell(
    @Args('month', { type: () => String, nullable: true }) month: string | null,
    @Args('department', { type: () => String, description: '矩阵中的 department' }) department: string,
    @Args('category', { type: () => String }) category: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<CoverageCellPage> {
    return this.coverage.cell({ month: month ?? null, department, category, first: pageSize(first), after: after ?? null }, caller);
  }

  @Demands('look-at-submission', 'answer')
  @Query(() => CoverageRowsAnswer, { description: '一份报送的各行和结果（须凭证）' })
  async coverageRows(
    @Args('receipt', { type: () => String }) receipt: string,
    @Args('outcome', { type: () => String, nullable: true }) outcome: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: PAGE_SIZE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @CalledBy() caller: Caller,
  ): Promise<CoverageRowPage> {
    return this.coverage.rows({ receipt, outcome: toOutcome(outcome ?? null), first: pageSize(first), after: after ?? null }, caller);
  }
}

const OUTCOMES = ['accepted', 'accepted-with-warning', 'rejected', 'quarantined', 'duplicate', 'skipped'] as const satisfies readonly RowOutcome[];

function toOutcome(given: string | null): RowOutcome | null {
  const outcome = OUTCOMES.find((each) => each === given) ?? null;
  if (outcome === null && given !== null) throw new BadRequestException(`outcome 应为：${OUTCOMES.join('、')}`);
  return outcome;
}
