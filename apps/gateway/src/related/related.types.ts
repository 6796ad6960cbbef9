import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SubjectKindEnum } from '../disclosure/enums.js';

export const RelatedByNameEnum = { HEAD_OFFICE: 'head-office', BRANCH: 'branch' } as const;
registerEnumType(RelatedByNameEnum, { name: 'RelatedByName', description: '从登记名称看：所属的企业、分支机构' });

@ObjectType({ description: '从登记名称看有隶属关系的单位（企业名称登记管理规定：分支机构名称冠以所从属企业的名称）；各自的记录不并在一起' })
export class RelatedByNameView {
  @Field(() => String)
  code!: string;
  @Field(() => String)
  name!: string;
  @Field(() => SubjectKindEnum)
  kind!: string;
  @Field(() => String, { nullable: true })
  status!: string | null;
  @Field(() => RelatedByNameEnum)
  relation!: string;
}
