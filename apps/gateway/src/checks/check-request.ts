import { isUscc, tidyIdentifier, withoutIdentityNumbers } from '@credit/domain';
import { SCENARIOS, type Scenario } from '@credit/sanctions';

/** Before which decision, for what, and for whom a check is made. */
export interface CheckRequest {
  readonly scenario: Scenario;
  readonly purpose: string;
  readonly project: string | null;
  readonly organ: string | null;
  readonly operator: string | null;
}

const TEXTS = {
  purpose: { called: '核查用途 purpose', kind: '文字', longest: 500 },
  project: { called: '项目编号 project', kind: '文字', longest: 200 },
  organ: { called: '核查单位 organ', kind: '统一社会信用代码', longest: 100 },
  operator: { called: '经办人 operator', kind: '文字', longest: 100 },
} as const;

/**
 * The request as checked, or what is wrong with it. A person's number that slipped into a text is masked: receipts are kept for years.
 * Read by hand: by decorators it was an eighth of the work of a short check.
 */
export function toCheckRequest(fields: object): CheckRequest | { readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> = { ...fields };
  const problems: string[] = [];
  const textOf = (key: keyof typeof TEXTS): string | null => {
    const { called, kind, longest } = TEXTS[key];
    const value = given[key] ?? '';
    if (typeof value !== 'string') problems.push(`${called} 应为${kind}`);
    else if (value.trim().length > longest) problems.push(`${called} 不超过 ${longest} 字`);
    else return value.trim() === '' ? null : withoutIdentityNumbers(value.trim());
    return null;
  };
  const [purpose, project, operator, organ] = [textOf('purpose'), textOf('project'), textOf('operator'), textOf('organ')];
  const scenario = SCENARIOS.find((each) => each === given['scenario']);
  if (scenario === undefined) problems.unshift(`请写明核查场景 scenario，应为：${SCENARIOS.join('、')}`);
  if (purpose === null && problems.length === 0) problems.push('请写明核查用途 purpose');
  if (scenario === undefined || purpose === null || problems.length > 0) return { problems };
  const code = organ === null ? null : tidyIdentifier(organ);
  if (code !== null && !isUscc(code)) return { problems: [`核查单位代码 ${code} 不是有效的统一社会信用代码`] };
  return { scenario, purpose, project, organ: code, operator };
}
