import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Basis } from '../disclosure/record.types.js';

export const CollectingEnum = {
  SUBMITTED: 'submitted',
  FORM_PENDING: 'form-pending',
  DERIVED: 'derived',
  PLATFORM: 'platform',
  NEEDS_BASIS: 'needs-basis',
  SEALED: 'sealed',
} as const;
export type Collecting = (typeof CollectingEnum)[keyof typeof CollectingEnum];
registerEnumType(CollectingEnum, {
  name: 'Collecting',
  description: '收不收：部门报送；有依据但表式未定；由其他类别汇成；平台办理业务产生；缺依据，不收；依法封存，不收',
});

@ObjectType({ description: '提供单位，写今天的名称' })
export class ProviderView {
  @Field(() => ID, { description: '统一社会信用代码；今天由谁承接未核的，为政策文件中部门的代号' })
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: '政策文件写作什么，或改革后的名称尚未核实' })
  note!: string | null;
}

@ObjectType({ description: '多久报一次' })
export class ReportingView {
  @Field(() => String, { description: '多久报一次、发生后几日内' })
  text!: string;
  @Field(() => String, { nullable: true, description: '没有发生时怎么办；不要求零报告的为空' })
  zeroReport!: string | null;
  @Field(() => String, { description: '为什么是这个时限' })
  why!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
}

@ObjectType({ description: '信用信息类别' })
export class CategoryView {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true, description: '政策文件写作什么；与今天的名称相同的为空' })
  nameBefore!: string | null;
  @Field(() => String, { description: '记录形式' })
  kind!: string;
  @Field(() => String, { description: '记录形式（文字）' })
  kindName!: string;
  @Field(() => [String], { description: '关于谁' })
  about!: readonly string[];
  @Field(() => CollectingEnum)
  collecting!: Collecting;
  @Field(() => String, { description: '为什么收、为什么不收、从哪里来' })
  collectingReason!: string;
  @Field(() => [ProviderView], { description: '由谁提供' })
  providers!: readonly ProviderView[];
  @Field(() => String, { description: '为什么由他们提供：政策文件的条款' })
  providersReason!: string;
  @Field(() => ReportingView, { nullable: true, description: '多久报一次；不由部门报送的为空' })
  reporting!: ReportingView | null;
  @Field(() => String, { description: 'public、authorised、restricted' })
  disclosure!: string;
  @Field(() => String, { description: '谁能看' })
  audience!: string;
  @Field(() => String, { description: '为什么公开或不公开' })
  disclosureReason!: string;
  @Field(() => [Basis])
  basis!: readonly Basis[];
  @Field(() => String, { nullable: true, description: '上传模板的地址；不能报送的为空' })
  template!: string | null;
}

@ObjectType({ description: '领域中的行业' })
export class SectorView {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: '领域' })
  field!: string;
  @Field(() => Int, { description: '部门报送的类别数（不论筛选）' })
  collected!: number;
  @Field(() => Int, { description: '不由部门报送或不收的类别数（不论筛选）' })
  notCollected!: number;
  @Field(() => [CategoryView], { description: '符合筛选的类别' })
  categories!: readonly CategoryView[];
}

@ObjectType({ description: '信用信息目录' })
export class CatalogueView {
  @Field(() => String)
  version!: string;
  @Field(() => [SectorView])
  sectors!: readonly SectorView[];
  @Field(() => [ProviderView], { description: '可作筛选的提供单位' })
  providers!: readonly ProviderView[];
  @Field(() => [String], { description: '今天的报送单位' })
  organs!: readonly string[];
  @Field(() => [String], { description: '乡镇、街道' })
  townships!: readonly string[];
}

@InputType({ description: '筛选目录；各项都要符合，不写的不限' })
export class CatalogueFilter {
  @Field(() => ID, { nullable: true })
  category?: string | null;
  @Field(() => ID, { nullable: true })
  sector?: string | null;
  @Field(() => ID, { nullable: true, description: '提供单位' })
  provider?: string | null;
  @Field(() => Boolean, { nullable: true, description: '部门报送的，或其余的' })
  collected?: boolean | null;
  @Field(() => String, { nullable: true, description: '类别、行业、单位名称或理由中的字' })
  text?: string | null;
}
