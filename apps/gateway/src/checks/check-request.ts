import { isUscc, tidyIdentifier, withoutIdentityNumbers } from '@credit/domain';
import { SCENARIOS, type Scenario } from '@credit/sanctions';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, validateSync } from 'class-validator';

/** Before which decision, for what, and for whom a check is made. */
export class CheckRequest {
  @IsIn(SCENARIOS, { message: `请写明核查场景 scenario，应为：${SCENARIOS.join('、')}` })
  scenario!: Scenario;

  @IsString({ message: '请写明核查用途 purpose' })
  @IsNotEmpty({ message: '请写明核查用途 purpose' })
  @MaxLength(500, { message: '核查用途 purpose 不超过 500 字' })
  purpose!: string;

  @IsOptional()
  @IsString({ message: '项目编号 project 应为文字' })
  @MaxLength(200, { message: '项目编号 project 不超过 200 字' })
  project?: string | null;

  @IsOptional()
  @IsString({ message: '核查单位 organ 应为统一社会信用代码' })
  organ?: string | null;

  @IsOptional()
  @IsString({ message: '经办人 operator 应为文字' })
  @MaxLength(100, { message: '经办人 operator 不超过 100 字' })
  operator?: string | null;
}

/** The request as checked, or what is wrong with it. A person's number that slipped into a text is masked: receipts are kept for years. */
export function toCheckRequest(fields: object): CheckRequest | { readonly problems: readonly string[] } {
  const request = plainToInstance(CheckRequest, { ...fields });
  if (typeof request.purpose === 'string') request.purpose = withoutIdentityNumbers(request.purpose.trim());
  const problems = validateSync(request, { whitelist: true }).flatMap((e) => Object.values(e.constraints ?? {}).slice(-1));
  if (problems.length > 0) return { problems };
  request.project = textOrNull(request.project);
  request.operator = textOrNull(request.operator);
  request.organ = request.organ == null || request.organ === '' ? null : tidyIdentifier(request.organ);
  return request.organ === null || isUscc(request.organ) ? request : { problems: [`核查单位代码 ${request.organ} 不是有效的统一社会信用代码`] };
}

function textOrNull(text: string | null | undefined): string | null {
  const tidy = text?.trim() ?? '';
  return tidy === '' ? null : withoutIdentityNumbers(tidy);
}
