import { isUscc, tidyIdentifier } from '@credit/domain';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, validateSync } from 'class-validator';

/** The fields that go with an uploaded file. */
export class SubmissionRequest {
  @IsString()
  @IsNotEmpty({ message: '请写明信息类别 item' })
  @MaxLength(100)
  item!: string;

  @IsString()
  @IsNotEmpty({ message: '请写明报送单位的统一社会信用代码 organ' })
  organ!: string;

  @IsIn(['upsert', 'correct'], { message: 'operation 应为 upsert（普通）或 correct（更正）' })
  operation: 'upsert' | 'correct' = 'upsert';

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'received 应为 YYYY-MM-DD' })
  received?: string;
}

/** The request as checked, or what is wrong with it. */
export function toSubmissionRequest(fields: Readonly<Record<string, string>>): SubmissionRequest | { readonly problems: readonly string[] } {
  const request = plainToInstance(SubmissionRequest, fields, { exposeDefaultValues: true });
  const problems = validateSync(request, { whitelist: true, forbidNonWhitelisted: false }).flatMap((e) => Object.values(e.constraints ?? {}));
  if (problems.length > 0) return { problems };
  request.organ = tidyIdentifier(request.organ);
  return isUscc(request.organ) ? request : { problems: [`报送单位代码 ${request.organ} 不是有效的统一社会信用代码`] };
}
