// What schema.graphql answers to the questions of the site: written by `node apps/web/print-operations.mjs`, never by hand.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** 记录的状态：有效、已更正、已撤销、已修复 */
export type RecordState =
  | 'ACTIVE'
  | 'CORRECTED'
  | 'WITHDRAWN'
  | 'REPAIRED';

/** 授权给谁：一个账号，或者一个单位（统一社会信用代码） */
export type GranteeKind =
  | 'ACCOUNT'
  | 'ORGANISATION';

/** 有效、已用（一次性的）、已到期、已撤回 */
export type AuthorisationState =
  | 'IN_FORCE'
  | 'USED'
  | 'ENDED'
  | 'REVOKED';

/** 角色；各能办理什么见 roles.yaml */
export type Role =
  | 'CITIZEN'
  | 'REPRESENTATIVE'
  | 'CLERK'
  | 'REVIEWER'
  | 'CHECKER'
  | 'OFFICE'
  | 'SYSTEM_ADMINISTRATOR'
  | 'SECURITY_ADMINISTRATOR'
  | 'AUDIT_ADMINISTRATOR';

/** 收不收：部门报送；有依据但表式未定；由其他类别汇成；平台办理业务产生；缺依据，不收；依法封存，不收 */
export type Collecting =
  | 'SUBMITTED'
  | 'FORM_PENDING'
  | 'DERIVED'
  | 'PLATFORM'
  | 'NEEDS_BASIS'
  | 'SEALED';

/** 信用主体的种类 */
export type SubjectKind =
  | 'ENTERPRISE'
  | 'INDIVIDUAL_BUSINESS'
  | 'COOPERATIVE'
  | 'COLLECTIVE'
  | 'PUBLIC_INSTITUTION'
  | 'ORGAN'
  | 'SOCIAL_ORGANISATION'
  | 'LAW_FIRM'
  | 'BRANCH'
  | 'GRASSROOTS_ORGANISATION'
  | 'NATURAL_PERSON';

/** 待确认、已归入、已退回 */
export type QuarantineState =
  | 'PENDING'
  | 'ATTACHED'
  | 'DISMISSED';

/** 从登记名称看：所属的企业、分支机构 */
export type RelatedByName =
  | 'HEAD_OFFICE'
  | 'BRANCH';

/** 凭什么找到的：代码、名称、曾用名、拼音 */
export type MatchedBy =
  | 'CODE'
  | 'NAME'
  | 'FORMER_NAME'
  | 'PINYIN';

/** 排队、处理中、处理完毕、整份不收 */
export type SubmissionState =
  | 'QUEUED'
  | 'WORKING'
  | 'DONE'
  | 'REFUSED';

/** 以何身份查看：缺省为公众。须凭证；部门须写明机构、经办人和用途，采购单位另写项目，被授权人写授权编号 */
export type ViewerInput = {
  readonly kind: ViewerKind;
  readonly organ?: string | null | undefined;
  readonly operator?: string | null | undefined;
  readonly purpose?: string | null | undefined;
  /** 采购、招标项目 */
  readonly project?: string | null | undefined;
  /** 授权编号 A-年月日-序号 */
  readonly authorisation?: string | null | undefined;
};

/** 本人、本单位，被授权人，部门，采购、招标单位，平台管理员 */
export type ViewerKind =
  | 'SELF'
  | 'AUTHORISED'
  | 'ORGAN'
  | 'PROCUREMENT'
  | 'ADMINISTRATOR';

/** 双公示的两类 */
export type NoticeKind =
  | 'LICENCE'
  | 'PENALTY';

/** 筛选目录；各项都要符合，不写的不限 */
export type CatalogueFilter = {
  readonly category?: string | null | undefined;
  readonly sector?: string | null | undefined;
  /** 提供单位 */
  readonly provider?: string | null | undefined;
  /** 部门报送的，或其余的 */
  readonly collected?: boolean | null | undefined;
  /** 类别、行业、单位名称或理由中的字 */
  readonly text?: string | null | undefined;
};

export type MeasureTaskFilter = {
  /** 承接单位 */
  readonly organ?: string | null | undefined;
  /** 名单记录的报送单位：本单位列入的，各部门办理得怎样 */
  readonly listedBy?: string | null | undefined;
  readonly state?: string | null | undefined;
  /** 只要逾期的 */
  readonly overdue?: boolean | null | undefined;
  /** 主体代码 */
  readonly code?: string | null | undefined;
};

export type ObligationFilter = {
  /** 牵头或参加的部门：政策文件中的 id 或统一社会信用代码 */
  readonly department?: string | null | undefined;
  /** 条款编号的开头，如 2.3 */
  readonly section?: string | null | undefined;
  /** 任务类型 */
  readonly kind?: string | null | undefined;
  /** open、reported、done、returned */
  readonly state?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
};

export type AuditEventFilter = {
  /** 自哪一天（含） */
  readonly from: string;
  /** 至哪一天（含），最多九十二天 */
  readonly until: string;
  /** 动作代码 */
  readonly action?: string | null | undefined;
  /** 姓名的一部分，或者账号 */
  readonly who?: string | null | undefined;
  /** 单位的统一社会信用代码 */
  readonly organ?: string | null | undefined;
  /** 对象：回执号、任务编号…… */
  readonly object?: string | null | undefined;
  /** done、refused */
  readonly result?: string | null | undefined;
};

export type DecideQuarantineInput = {
  readonly entry: string;
  readonly decision: QuarantineDecision;
  /** 归入时：主体的统一社会信用代码 */
  readonly subjectCode?: string | null | undefined;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type QuarantineDecision =
  | 'ATTACH'
  | 'DISMISS';

export type BeginWatchInput = {
  /** 核查回执号 */
  readonly receipt: string;
  /** 最后一日（含），如合同履行期届满日 */
  readonly until: string;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
  /** 监测单位；不写的为回执上的核查单位 */
  readonly organ?: string | null | undefined;
  /** 监测其中哪些主体；不写的为对上的全部 */
  readonly codes?: ReadonlyArray<string> | null | undefined;
};

export type MeasureTaskActInput = {
  readonly task: string;
  /** accept、no-matter、except、execute、feed-back、confirm-lift */
  readonly act: string;
  /** 执行单位；登录的人不写，以本人所在单位为准 */
  readonly organ?: string | null | undefined;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
  /** 理由：无对应事项、除外 */
  readonly reason?: string | null | undefined;
  /** 除外所依据的条款 */
  readonly article?: string | null | undefined;
  /** 采取的措施 */
  readonly did?: string | null | undefined;
  /** 案号 */
  readonly caseNo?: string | null | undefined;
  /** 执行日期 */
  readonly on?: string | null | undefined;
  /** 执行结果 */
  readonly result?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type ChangeRoleInput = {
  readonly account: string;
  readonly role: Role;
  /** true 授予，false 收回 */
  readonly give: boolean;
  /** 理由，如任命文件 */
  readonly reason: string;
};

export type CloseAccountInput = {
  readonly account: string;
  /** true 停用，false 恢复 */
  readonly close: boolean;
  /** 理由，如离职文件 */
  readonly reason: string;
};

export type MoveAccountInput = {
  readonly account: string;
  /** 调往单位的统一社会信用代码 */
  readonly organ: string;
  /** 理由，如调动文件 */
  readonly reason: string;
};

/** 授权：允许谁、为什么、在什么期间看哪些类别 */
export type GiveAuthorisationInput = {
  /** 谁的档案：本人的可不写；单位代表人写单位代码 */
  readonly code?: string | null | undefined;
  readonly granteeKind: GranteeKind;
  /** 账号，或者统一社会信用代码 */
  readonly grantee: string;
  /** 信息类别；不写为全部 */
  readonly categories?: ReadonlyArray<string> | null | undefined;
  /** 用途 */
  readonly purpose: string;
  /** 最后一日（含）；不写为三十日 */
  readonly until?: string | null | undefined;
  /** 只能用一次；不写为是 */
  readonly oneTime?: boolean | null | undefined;
};

export type DrawSpotCheckInput = {
  /** 被抽查单位的统一社会信用代码 */
  readonly organ: string;
  readonly category: string;
  /** 案卷决定日期自 */
  readonly from: string;
  readonly until: string;
  /** 案卷目录上的文号 */
  readonly cases: ReadonlyArray<string>;
  /** 抽取几卷 */
  readonly size: number;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type JudgeSpotCheckInput = {
  readonly number: string;
  /** 第几卷 */
  readonly case: number;
  /** reported、late、differs、not-reported、no-duty */
  readonly result: string;
  readonly note?: string | null | undefined;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type BulletinCommentInput = {
  readonly month: string;
  /** 提出意见的单位；不写的为本单位 */
  readonly organ?: string | null | undefined;
  readonly said: string;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type AssessmentCommentInput = {
  readonly year: number;
  /** 提出意见的单位；不写的为本单位 */
  readonly organ?: string | null | undefined;
  readonly said: string;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type ObligationActInput = {
  /** 条款编号 */
  readonly clause: string;
  /** set-due、remind、confirm、return */
  readonly act: string;
  /** 催办、退回的理由 */
  readonly said?: string | null | undefined;
  readonly dueOn?: string | null | undefined;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type ObligationReportInput = {
  /** 条款编号 */
  readonly clause: string;
  /** 填报单位的统一社会信用代码；不写的为本单位 */
  readonly organ?: string | null | undefined;
  /** 做了什么 */
  readonly said: string;
  /** 佐证材料的文号或者地址 */
  readonly evidence?: string | null | undefined;
  /** 经办人；登录的人以会话为准，写了不算 */
  readonly operator?: string | null | undefined;
};

export type AccountFileQueryVariables = Exact<{
  id: string;
}>;


export type AccountFileQuery = { readonly account:
    | { readonly __typename: 'AccountFile', readonly organName: string | null, readonly account: { readonly id: string, readonly name: string, readonly organ: string | null, readonly roles: ReadonlyArray<Role>, readonly closed: boolean }, readonly events: ReadonlyArray<{ readonly at: string, readonly role: Role, readonly given: boolean, readonly by: string | null, readonly reason: string }> }
    | { readonly __typename: 'RoleRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AccountListQueryVariables = Exact<{
  organ?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountListQuery = { readonly accounts:
    | { readonly __typename: 'AccountConnection', readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly organ: string | null, readonly roles: ReadonlyArray<Role>, readonly closed: boolean }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type ActOnMeasureTaskMutationVariables = Exact<{
  input: MeasureTaskActInput;
}>;


export type ActOnMeasureTaskMutation = { readonly actOnMeasureTask:
    | { readonly __typename: 'MeasureTaskFile', readonly id: string, readonly departmentName: string, readonly state: string, readonly due: string | null, readonly daysLeft: number | null, readonly overdue: boolean, readonly organs: ReadonlyArray<{ readonly uscc: string, readonly name: string }>, readonly subject: { readonly code: string | null, readonly name: string }, readonly listing: { readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null }, readonly measure: { readonly name: string, readonly duty: string, readonly reservations: ReadonlyArray<string>, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly article: string | null }> }, readonly acts: ReadonlyArray<{ readonly seq: number, readonly act: string, readonly state: string, readonly on: string, readonly operator: string | null, readonly reason: string | null, readonly article: string | null, readonly result: string | null }> }
    | { readonly __typename: 'MeasureTaskRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type ActOnObligationMutationVariables = Exact<{
  input: ObligationActInput;
}>;


export type ActOnObligationMutation = { readonly actOnObligation:
    | { readonly __typename: 'ObligationFile', readonly obligation: { readonly id: string, readonly itemTitle: string, readonly must: string, readonly anchor: string, readonly kindName: string, readonly modeName: string, readonly platform: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number, readonly leads: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly participants: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly seenRecords: ReadonlyArray<{ readonly category: string, readonly name: string, readonly collecting: string, readonly lastReceived: string | null }>, readonly seenMeasures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly enabled: boolean, readonly why: string }> }, readonly acts: ReadonlyArray<{ readonly seq: number, readonly act: string, readonly state: string, readonly dueOn: string | null, readonly organ: string | null, readonly said: string | null, readonly evidence: string | null, readonly on: string, readonly operator: string }>, readonly evidence: ReadonlyArray<{ readonly number: string, readonly fileName: string, readonly byteSize: number, readonly receivedOn: string, readonly operator: string, readonly available: boolean }> }
    | { readonly __typename: 'ObligationRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AssessedDepartmentQueryVariables = Exact<{
  year: number;
  department: string;
}>;


export type AssessedDepartmentQuery = { readonly assessment:
    | { readonly __typename: 'AssessmentFile', readonly year: number, readonly state: string, readonly formula: ReadonlyArray<{ readonly id: string, readonly says: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly rank: number | null, readonly score: string | null, readonly sql: string, readonly indicators: ReadonlyArray<{ readonly id: string, readonly name: string, readonly points: number, readonly earned: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly sql: string }>, readonly figures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number | null, readonly sql: string }> }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
  , readonly assessmentLosses:
    | { readonly __typename: 'AssessmentLosses', readonly losses: ReadonlyArray<{ readonly indicator: string, readonly month: string | null, readonly category: string | null, readonly categoryName: string | null, readonly reference: string | null, readonly count: number, readonly says: string }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AssessmentQueryVariables = Exact<{
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AssessmentQuery = { readonly assessment:
    | { readonly __typename: 'AssessmentFile', readonly year: number, readonly state: string, readonly from: string, readonly until: string, readonly asOf: string, readonly closedOn: string | null, readonly clauses: ReadonlyArray<string>, readonly source: string, readonly formula: ReadonlyArray<{ readonly id: string, readonly name: string, readonly points: number, readonly clauses: ReadonlyArray<string>, readonly says: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly rank: number | null, readonly score: string | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly earned: string | null }> }>, readonly notAssessed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly why: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AssessmentCommentMutationVariables = Exact<{
  input: AssessmentCommentInput;
}>;


export type AssessmentCommentMutation = { readonly commentOnAssessment:
    | { readonly __typename: 'AssessmentFile', readonly year: number, readonly state: string, readonly from: string, readonly until: string, readonly asOf: string, readonly closedOn: string | null, readonly clauses: ReadonlyArray<string>, readonly source: string, readonly formula: ReadonlyArray<{ readonly id: string, readonly name: string, readonly points: number, readonly clauses: ReadonlyArray<string>, readonly says: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly rank: number | null, readonly score: string | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly earned: string | null }> }>, readonly notAssessed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly why: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AssessmentDifferencesQueryVariables = Exact<{
  year: number;
}>;


export type AssessmentDifferencesQuery = { readonly assessmentDifferences:
    | { readonly __typename: 'AssessmentDifferences', readonly differences: ReadonlyArray<{ readonly department: string, readonly name: string, readonly unit: string, readonly was: string | null, readonly now: string | null }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AuditChainQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChainQuery = { readonly auditChain:
    | { readonly __typename: 'AuditChainState', readonly batches: number, readonly head: string | null, readonly linkedAt: string | null, readonly pending: number, readonly proof: { readonly at: string, readonly operator: string, readonly events: number, readonly batches: number, readonly faults: number, readonly listed: ReadonlyArray<string> } | null }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type AuditEventsQueryVariables = Exact<{
  filter: AuditEventFilter;
  after?: string | null | undefined;
}>;


export type AuditEventsQuery = { readonly auditEvents:
    | { readonly __typename: 'AuditEventConnection', readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly what: string, readonly account: string | null, readonly operator: string, readonly organ: string | null, readonly organName: string | null, readonly purpose: string | null, readonly subject: string | null, readonly object: string | null, readonly result: string, readonly detail: string, readonly batch: number | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly actions: ReadonlyArray<{ readonly id: string, readonly word: string }> }
    | { readonly __typename: 'AuditRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type BeginWatchMutationVariables = Exact<{
  input: BeginWatchInput;
}>;


export type BeginWatchMutation = { readonly beginWatch:
    | { readonly __typename: 'WatchFile', readonly number: string, readonly receipt: string, readonly operator: string, readonly project: string | null, readonly begunOn: string, readonly until: string, readonly state: string, readonly subjects: ReadonlyArray<{ readonly code: string, readonly name: string, readonly told: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null }> }>, readonly events: ReadonlyArray<{ readonly id: string, readonly watch: string, readonly code: string, readonly name: string, readonly change: string, readonly knownOn: string, readonly receipt: string, readonly listing: { readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null } }> }
    | { readonly __typename: 'WatchRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type BulletinQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type BulletinQuery = { readonly bulletin:
    | { readonly __typename: 'BulletinFile', readonly month: string, readonly state: string, readonly asOf: string, readonly closedOn: string | null, readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number | null, readonly sql: string }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly says: string, readonly sql: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }>, readonly differences: ReadonlyArray<{ readonly department: string | null, readonly name: string, readonly unit: string, readonly was: number, readonly now: number }> }
    | { readonly __typename: 'BulletinRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CategoriesQueryVariables = Exact<{
  filter?: CatalogueFilter | null | undefined;
  wanted: boolean;
}>;


export type CategoriesQuery = { readonly catalogue: { readonly providers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly note: string | null }>, readonly sectors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly field: string, readonly collected: number, readonly notCollected: number, readonly categories?: ReadonlyArray<{ readonly id: string, readonly name: string, readonly nameBefore: string | null, readonly kindName: string, readonly about: ReadonlyArray<string>, readonly collecting: Collecting, readonly collectingReason: string, readonly providersReason: string, readonly audience: string, readonly disclosureReason: string, readonly template: string | null, readonly providers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly note: string | null }>, readonly reporting: { readonly text: string, readonly zeroReport: string | null, readonly why: string, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> }> }> } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { readonly changeRole:
    | { readonly __typename: 'Account', readonly id: string }
    | { readonly __typename: 'RoleRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CheckReceiptsQueryVariables = Exact<{
  text?: string | null | undefined;
  since?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CheckReceiptsQuery = { readonly checkReceipts:
    | { readonly __typename: 'CheckReceiptConnection', readonly nodes: ReadonlyArray<{ readonly number: string, readonly issuedAt: string, readonly scenarioName: string, readonly purpose: string, readonly project: string | null, readonly operator: string | null, readonly fileName: string | null, readonly watch: string | null, readonly rows: number, readonly matched: number }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CheckScenariosQueryVariables = Exact<{ [key: string]: never; }>;


export type CheckScenariosQuery = { readonly checkScenarios: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ClauseSectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClauseSectionsQuery = { readonly obligationSections: ReadonlyArray<{ readonly id: string, readonly title: string, readonly clauses: number, readonly withRecords: number, readonly received: number, readonly reported: number, readonly done: number }> };

export type ClausesQueryVariables = Exact<{
  section?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ClausesQuery = { readonly obligations: { readonly total: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly group: string, readonly itemTitle: string, readonly must: string, readonly anchor: string, readonly kindName: string, readonly modeName: string, readonly platform: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly lastOn: string | null, readonly leads: ReadonlyArray<{ readonly name: string }>, readonly participants: ReadonlyArray<{ readonly name: string }>, readonly seenRecords: ReadonlyArray<{ readonly category: string, readonly name: string, readonly collecting: string, readonly lastReceived: string | null }>, readonly seenMeasures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly enabled: boolean, readonly why: string }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type CloseAccountMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseAccountMutation = { readonly closeAccount:
    | { readonly __typename: 'Account', readonly id: string }
    | { readonly __typename: 'RoleRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CloseBulletinMonthMutationVariables = Exact<{
  month: string;
}>;


export type CloseBulletinMonthMutation = { readonly closeMonth:
    | { readonly __typename: 'BulletinFile', readonly month: string, readonly state: string, readonly asOf: string, readonly closedOn: string | null, readonly digest: string | null, readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number | null, readonly sql: string }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly says: string, readonly sql: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly numbers: ReadonlyArray<{ readonly id: string, readonly value: number | null }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null }> }>, readonly silent: ReadonlyArray<{ readonly department: string, readonly departmentName: string, readonly category: string, readonly categoryName: string, readonly lastDay: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }>, readonly differences: ReadonlyArray<{ readonly department: string | null, readonly name: string, readonly unit: string, readonly was: number, readonly now: number }> }
    | { readonly __typename: 'BulletinRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CloseYearMutationVariables = Exact<{
  year: number;
}>;


export type CloseYearMutation = { readonly closeYear:
    | { readonly __typename: 'AssessmentFile', readonly year: number, readonly state: string, readonly from: string, readonly until: string, readonly asOf: string, readonly closedOn: string | null, readonly clauses: ReadonlyArray<string>, readonly source: string, readonly formula: ReadonlyArray<{ readonly id: string, readonly name: string, readonly points: number, readonly clauses: ReadonlyArray<string>, readonly says: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly rank: number | null, readonly score: string | null, readonly indicators: ReadonlyArray<{ readonly id: string, readonly earned: string | null }> }>, readonly notAssessed: ReadonlyArray<{ readonly id: string, readonly name: string, readonly why: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }> }
    | { readonly __typename: 'AssessmentRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CommentOnBulletinMutationVariables = Exact<{
  input: BulletinCommentInput;
}>;


export type CommentOnBulletinMutation = { readonly commentOnBulletin:
    | { readonly __typename: 'BulletinFile', readonly month: string, readonly state: string, readonly asOf: string, readonly closedOn: string | null, readonly digest: string | null, readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number | null, readonly sql: string }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly says: string, readonly sql: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly numbers: ReadonlyArray<{ readonly id: string, readonly value: number | null }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null }> }>, readonly silent: ReadonlyArray<{ readonly department: string, readonly departmentName: string, readonly category: string, readonly categoryName: string, readonly lastDay: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }>, readonly differences: ReadonlyArray<{ readonly department: string | null, readonly name: string, readonly unit: string, readonly was: number, readonly now: number }> }
    | { readonly __typename: 'BulletinRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CoverageQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type CoverageQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly total: { readonly due: number, readonly silent: number, readonly submissions: number, readonly accepted: number, readonly acceptedWithWarning: number }, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly due: number, readonly submissions: number, readonly refusedSubmissions: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly late: number, readonly measures: ReadonlyArray<{ readonly name: string, readonly percent: string | null }> }>, readonly cells: ReadonlyArray<{ readonly department: string, readonly category: string, readonly categoryName: string, readonly dueOn: string | null, readonly overdue: boolean }> } };

export type CoverageCellFilesQueryVariables = Exact<{
  month?: string | null | undefined;
  department: string;
  category: string;
  after?: string | null | undefined;
}>;


export type CoverageCellFilesQuery = { readonly coverageCell:
    | { readonly __typename: 'CoverageCellPage', readonly month: string, readonly asOf: string, readonly cell: { readonly department: string, readonly departmentName: string, readonly organ: string | null, readonly categoryName: string, readonly says: string, readonly dueFrom: string | null, readonly dueUntil: string | null, readonly dueOn: string | null, readonly dataRows: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly duplicate: number, readonly late: number }, readonly files: ReadonlyArray<{ readonly receipt: string, readonly operation: string, readonly fileName: string, readonly receivedOn: string, readonly state: string, readonly refusal: string | null, readonly dataRows: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly duplicate: number, readonly late: number }>, readonly gaps: ReadonlyArray<{ readonly rule: string, readonly name: string, readonly holders: number, readonly lacking: number, readonly asOf: string, readonly says: string, readonly basis: ReadonlyArray<{ readonly title: string, readonly article: string | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type CoverageFileRowsQueryVariables = Exact<{
  receipt: string;
  outcome?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type CoverageFileRowsQuery = { readonly coverageRows:
    | { readonly __typename: 'CoverageRowPage', readonly rows: ReadonlyArray<{ readonly row: number, readonly outcome: string, readonly column: string | null, readonly message: string | null, readonly fix: string | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskBulletinQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type DeskBulletinQuery = { readonly bulletin:
    | { readonly __typename: 'BulletinFile', readonly month: string, readonly state: string, readonly asOf: string, readonly closedOn: string | null, readonly digest: string | null, readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number | null, readonly sql: string }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly says: string, readonly sql: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly numbers: ReadonlyArray<{ readonly id: string, readonly value: number | null }>, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null }> }>, readonly silent: ReadonlyArray<{ readonly department: string, readonly departmentName: string, readonly category: string, readonly categoryName: string, readonly lastDay: string }>, readonly comments: ReadonlyArray<{ readonly organName: string, readonly said: string, readonly saidOn: string, readonly operator: string }>, readonly differences: ReadonlyArray<{ readonly department: string | null, readonly name: string, readonly unit: string, readonly was: number, readonly now: number }> }
    | { readonly __typename: 'BulletinRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskCandidateQueryVariables = Exact<{
  code: string;
  purpose: string;
}>;


export type DeskCandidateQuery = { readonly subject:
    | { readonly __typename: 'Subject', readonly code: string, readonly kind: SubjectKind, readonly currentName: string, readonly formerNames: ReadonlyArray<string>, readonly status: string | null, readonly township: string | null, readonly records: ReadonlyArray<{ readonly category: string, readonly documentNo: string | null, readonly date: string, readonly revision: number, readonly fields: ReadonlyArray<{ readonly code: string, readonly heading: string, readonly value: string, readonly words: string | null }> }> }
    | { readonly __typename: 'SubjectNotFound' }
   };

export type DeskCategoriesQueryVariables = Exact<{
  provider: string;
}>;


export type DeskCategoriesQuery = { readonly catalogue: { readonly sectors: ReadonlyArray<{ readonly categories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kindName: string, readonly template: string | null, readonly reporting: { readonly text: string, readonly zeroReport: string | null } | null }> }> } };

export type DeskCreditUseQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type DeskCreditUseQuery = { readonly creditUse:
    | { readonly __typename: 'CreditUse', readonly month: string, readonly through: string, readonly organ: string | null, readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number, readonly says: string, readonly sql: string }>, readonly scenarios: ReadonlyArray<{ readonly name: string, readonly checks: number, readonly lines: number, readonly green: number }>, readonly organs: ReadonlyArray<{ readonly id: string, readonly name: string, readonly checks: number, readonly lines: number, readonly green: number, readonly stepsDue: number, readonly stepsInTime: number, readonly inTimePercent: string | null, readonly scenarios: ReadonlyArray<{ readonly name: string, readonly checks: number }> }>, readonly months: ReadonlyArray<{ readonly month: string, readonly checks: number, readonly lines: number, readonly green: number, readonly stepsDue: number, readonly stepsInTime: number, readonly inTimePercent: string | null }> }
    | { readonly __typename: 'CreditUseRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskDecideMutationVariables = Exact<{
  input: DecideQuarantineInput;
}>;


export type DeskDecideMutation = { readonly decideQuarantine:
    | { readonly __typename: 'QuarantineEntry', readonly id: string }
    | { readonly __typename: 'QuarantineRefusal', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskDueQueryVariables = Exact<{
  organ: string;
}>;


export type DeskDueQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly cells: ReadonlyArray<{ readonly category: string, readonly categoryName: string, readonly due: boolean, readonly dueFrom: string | null, readonly dueUntil: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly stateName: string, readonly silent: boolean }> } };

export type DeskEntryQueryVariables = Exact<{
  id: string;
}>;


export type DeskEntryQuery = { readonly quarantineEntry:
    | { readonly __typename: 'QuarantineFile', readonly entry: { readonly id: string, readonly receipt: string, readonly row: number, readonly code: string, readonly message: string, readonly itemName: string, readonly category: string, readonly name: string, readonly documentNo: string | null, readonly receivedOn: string, readonly state: QuarantineState, readonly candidates: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly fields: ReadonlyArray<{ readonly code: string, readonly heading: string, readonly value: string, readonly words: string | null }> }, readonly decisions: ReadonlyArray<{ readonly seq: number, readonly decision: string, readonly operator: string, readonly note: string | null, readonly decidedAt: string, readonly subjectCode: string | null }> }
    | { readonly __typename: 'QuarantineRefusal', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskKeysQuery = { readonly keys:
    | { readonly __typename: 'KeyState', readonly sealAlgorithm: string, readonly matchAlgorithm: string, readonly managed: boolean, readonly sealing: ReadonlyArray<{ readonly number: number, readonly seals: boolean }>, readonly signing: ReadonlyArray<{ readonly id: string, readonly algorithm: string, readonly signs: boolean }>, readonly commands: ReadonlyArray<{ readonly command: string, readonly does: string, readonly when: string }> }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskObligationQueryVariables = Exact<{
  id: string;
}>;


export type DeskObligationQuery = { readonly obligation:
    | { readonly __typename: 'ObligationFile', readonly obligation: { readonly id: string, readonly itemTitle: string, readonly must: string, readonly anchor: string, readonly kindName: string, readonly modeName: string, readonly platform: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number, readonly leads: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly participants: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly seenRecords: ReadonlyArray<{ readonly category: string, readonly name: string, readonly collecting: string, readonly lastReceived: string | null }>, readonly seenMeasures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly enabled: boolean, readonly why: string }> }, readonly acts: ReadonlyArray<{ readonly seq: number, readonly act: string, readonly state: string, readonly dueOn: string | null, readonly organ: string | null, readonly said: string | null, readonly evidence: string | null, readonly on: string, readonly operator: string }>, readonly evidence: ReadonlyArray<{ readonly number: string, readonly fileName: string, readonly byteSize: number, readonly receivedOn: string, readonly operator: string, readonly available: boolean }> }
    | { readonly __typename: 'ObligationRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskObligationsQueryVariables = Exact<{
  filter?: ObligationFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskObligationsQuery = { readonly obligations: { readonly total: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly must: string, readonly kindName: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number, readonly leads: ReadonlyArray<{ readonly name: string }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type DeskQuarantineQueryVariables = Exact<{
  state: QuarantineState;
  receipt?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskQuarantineQuery = { readonly quarantine: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly receipt: string, readonly row: number, readonly code: string, readonly itemName: string, readonly name: string, readonly receivedOn: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type DeskReportQueryVariables = Exact<{
  receipt: string;
  outcome?: string | null | undefined;
  code?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeskReportQuery = { readonly submissionReport:
    | { readonly __typename: 'SubmissionReport', readonly sheet: string | null, readonly notices: ReadonlyArray<string>, readonly unknownColumns: ReadonlyArray<string>, readonly submission: { readonly receipt: string, readonly state: SubmissionState, readonly item: string, readonly itemName: string, readonly operation: string, readonly fileName: string, readonly receivedOn: string, readonly processedRows: number, readonly dataRows: number | null, readonly sameAs: string | null, readonly counts: { readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly duplicate: number }, readonly refusal: { readonly message: string, readonly fix: string } | null }, readonly sums: ReadonlyArray<{ readonly outcome: string, readonly code: string | null, readonly rows: number }>, readonly rows: ReadonlyArray<{ readonly row: number, readonly outcome: string, readonly column: string | null, readonly found: string | null, readonly message: string | null, readonly fix: string | null, readonly also: ReadonlyArray<{ readonly code: string, readonly column: string | null }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'SubmissionNotFound', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskSentQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeskSentQuery = { readonly submissions:
    | { readonly __typename: 'SubmissionPage', readonly nodes: ReadonlyArray<{ readonly receipt: string, readonly state: SubmissionState, readonly item: string, readonly itemName: string, readonly operation: string, readonly fileName: string, readonly receivedOn: string, readonly processedRows: number, readonly dataRows: number | null, readonly sameAs: string | null, readonly counts: { readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly duplicate: number }, readonly refusal: { readonly message: string, readonly fix: string } | null }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskSubmissionQueryVariables = Exact<{
  receipt: string;
}>;


export type DeskSubmissionQuery = { readonly submission:
    | { readonly __typename: 'Submission', readonly receipt: string, readonly state: SubmissionState, readonly item: string, readonly itemName: string, readonly operation: string, readonly fileName: string, readonly receivedOn: string, readonly processedRows: number, readonly dataRows: number | null, readonly sameAs: string | null, readonly counts: { readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly duplicate: number }, readonly refusal: { readonly message: string, readonly fix: string } | null }
    | { readonly __typename: 'SubmissionNotFound', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DeskUndoMutationVariables = Exact<{
  entry: string;
  note?: string | null | undefined;
}>;


export type DeskUndoMutation = { readonly undoQuarantineDecision:
    | { readonly __typename: 'QuarantineEntry', readonly id: string }
    | { readonly __typename: 'QuarantineRefusal', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type DrawSpotCheckMutationVariables = Exact<{
  input: DrawSpotCheckInput;
}>;


export type DrawSpotCheckMutation = { readonly drawSpotCheck:
    | { readonly __typename: 'SpotCheckFile', readonly number: string, readonly organName: string, readonly categoryName: string, readonly from: string, readonly until: string, readonly drawnOn: string, readonly population: number, readonly operator: string, readonly seed: string, readonly cases: ReadonlyArray<{ readonly seq: number, readonly documentNo: string, readonly reportedOn: string | null, readonly result: string | null, readonly note: string | null, readonly judgedOn: string | null, readonly operator: string | null }> }
    | { readonly __typename: 'SpotCheckRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type EndWatchMutationVariables = Exact<{
  number: string;
  reason: string;
}>;


export type EndWatchMutation = { readonly endWatch:
    | { readonly __typename: 'WatchFile', readonly number: string, readonly receipt: string, readonly operator: string, readonly project: string | null, readonly begunOn: string, readonly until: string, readonly state: string, readonly subjects: ReadonlyArray<{ readonly code: string, readonly name: string, readonly told: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null }> }>, readonly events: ReadonlyArray<{ readonly id: string, readonly watch: string, readonly code: string, readonly name: string, readonly change: string, readonly knownOn: string, readonly receipt: string, readonly listing: { readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null } }> }
    | { readonly __typename: 'WatchRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type GiveAuthorisationMutationVariables = Exact<{
  input: GiveAuthorisationInput;
}>;


export type GiveAuthorisationMutation = { readonly giveAuthorisation:
    | { readonly __typename: 'Authorisation', readonly number: string, readonly subjectName: string, readonly granteeKind: GranteeKind, readonly grantee: string, readonly purpose: string, readonly oneTime: boolean, readonly givenOn: string, readonly until: string, readonly state: AuthorisationState, readonly revokedAt: string | null, readonly categories: ReadonlyArray<{ readonly name: string }> | null, readonly uses: ReadonlyArray<{ readonly at: string, readonly operator: string }> }
    | { readonly __typename: 'AuthorisationRefusal', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type GivenAuthorisationsQueryVariables = Exact<{
  code?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type GivenAuthorisationsQuery = { readonly authorisations: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly subjectName: string, readonly granteeKind: GranteeKind, readonly grantee: string, readonly purpose: string, readonly oneTime: boolean, readonly givenOn: string, readonly until: string, readonly state: AuthorisationState, readonly revokedAt: string | null, readonly categories: ReadonlyArray<{ readonly name: string }> | null, readonly uses: ReadonlyArray<{ readonly at: string, readonly operator: string }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type HomeTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeTodayQuery = { readonly licences: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subjectCode: string, readonly subjectName: string, readonly categoryName: string, readonly headline: string | null, readonly documentNo: string | null, readonly organ: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly penalties: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subjectCode: string, readonly subjectName: string, readonly categoryName: string, readonly headline: string | null, readonly documentNo: string | null, readonly organ: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly publicLists: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string }>, readonly coverage: { readonly month: string, readonly asOf: string, readonly total: { readonly due: number, readonly silent: number, readonly submissions: number, readonly accepted: number, readonly acceptedWithWarning: number } } };

export type JudgeSpotCheckCaseMutationVariables = Exact<{
  input: JudgeSpotCheckInput;
}>;


export type JudgeSpotCheckCaseMutation = { readonly judgeSpotCheckCase:
    | { readonly __typename: 'SpotCheckFile', readonly number: string, readonly organName: string, readonly categoryName: string, readonly from: string, readonly until: string, readonly drawnOn: string, readonly population: number, readonly operator: string, readonly seed: string, readonly cases: ReadonlyArray<{ readonly seq: number, readonly documentNo: string, readonly reportedOn: string | null, readonly result: string | null, readonly note: string | null, readonly judgedOn: string | null, readonly operator: string | null }> }
    | { readonly __typename: 'SpotCheckRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type LookAtWatchMutationVariables = Exact<{
  number: string;
}>;


export type LookAtWatchMutation = { readonly lookAtWatch:
    | { readonly __typename: 'WatchFile', readonly number: string, readonly receipt: string, readonly operator: string, readonly project: string | null, readonly begunOn: string, readonly until: string, readonly state: string, readonly subjects: ReadonlyArray<{ readonly code: string, readonly name: string, readonly told: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null }> }>, readonly events: ReadonlyArray<{ readonly id: string, readonly watch: string, readonly code: string, readonly name: string, readonly change: string, readonly knownOn: string, readonly receipt: string, readonly listing: { readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null } }> }
    | { readonly __typename: 'WatchRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type LooksQueryVariables = Exact<{
  code?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type LooksQuery = { readonly looks:
    | { readonly __typename: 'FileLookConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly at: string, readonly what: string, readonly organ: string | null, readonly organName: string | null, readonly role: string, readonly purpose: string | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly kind: string, readonly name: string, readonly account: string, readonly organ: string | null, readonly organName: string | null, readonly secondFactor: boolean, readonly roles: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null };

export type MeasureTasksQueryVariables = Exact<{
  filter?: MeasureTaskFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MeasureTasksQuery = { readonly measureTasks: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly departmentName: string, readonly state: string, readonly due: string | null, readonly daysLeft: number | null, readonly overdue: boolean, readonly organs: ReadonlyArray<{ readonly uscc: string, readonly name: string }>, readonly subject: { readonly code: string | null, readonly name: string }, readonly listing: { readonly name: string, readonly documentNo: string | null, readonly authority: string }, readonly measure: { readonly name: string, readonly duty: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type MeetingQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type MeetingQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly sectors: ReadonlyArray<{ readonly silent: number }>, readonly total: { readonly due: number, readonly silent: number, readonly submissions: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly measures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly percent: string | null }> }, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly silent: number, readonly late: number, readonly rejected: number, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null }> }> }, readonly coverageTrend: ReadonlyArray<{ readonly month: string, readonly silent: number, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null }> }>, readonly clauses: { readonly total: number }, readonly reported: { readonly total: number }, readonly done: { readonly total: number }, readonly overdue: { readonly total: number }, readonly creditUse:
    | { readonly __typename: 'CreditUse', readonly numbers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: string, readonly value: number }>, readonly scenarios: ReadonlyArray<{ readonly id: string, readonly name: string, readonly checks: number }> }
    | { readonly __typename: 'CreditUseRefusal' }
    | { readonly __typename: 'CredentialNeeded' }
    | { readonly __typename: 'AccessDenied' }
    | { readonly __typename: 'SecondFactorNeeded' }
   };

export type MoveAccountMutationVariables = Exact<{
  input: MoveAccountInput;
}>;


export type MoveAccountMutation = { readonly moveAccount:
    | { readonly __typename: 'Account', readonly id: string }
    | { readonly __typename: 'RoleRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type MyReceivedAuthorisationsQueryVariables = Exact<{
  by: GranteeKind;
  after?: string | null | undefined;
}>;


export type MyReceivedAuthorisationsQuery = { readonly receivedAuthorisations: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly subjectName: string, readonly granteeKind: GranteeKind, readonly grantee: string, readonly purpose: string, readonly oneTime: boolean, readonly givenOn: string, readonly until: string, readonly state: AuthorisationState, readonly revokedAt: string | null, readonly categories: ReadonlyArray<{ readonly name: string }> | null, readonly uses: ReadonlyArray<{ readonly at: string, readonly operator: string }> }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type NoticesPageQueryVariables = Exact<{
  kind: NoticeKind;
  organ?: string | null | undefined;
  sector?: string | null | undefined;
  township?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
  start: boolean;
}>;


export type NoticesPageQuery = { readonly publicNotices: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subjectCode: string, readonly subjectName: string, readonly categoryName: string, readonly headline: string | null, readonly documentNo: string | null, readonly organ: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly catalogue?: { readonly organs: ReadonlyArray<string>, readonly townships: ReadonlyArray<string>, readonly sectors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly field: string }> } };

export type OfficeCellsQueryVariables = Exact<{
  month?: string | null | undefined;
  department?: string | null | undefined;
}>;


export type OfficeCellsQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly cells: ReadonlyArray<{ readonly sector: string, readonly sectorName: string, readonly department: string, readonly departmentName: string, readonly organ: string | null, readonly category: string, readonly categoryName: string, readonly dueOn: string | null, readonly overdue: boolean, readonly state: string, readonly stateName: string, readonly silent: boolean, readonly lastReceived: string | null, readonly submissions: number, readonly refusedSubmissions: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly late: number }> } };

export type OfficeSumsQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type OfficeSumsQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly total: { readonly due: number, readonly silent: number, readonly submissions: number, readonly late: number }, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly due: number, readonly silent: number, readonly submissions: number, readonly refusedSubmissions: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly late: number, readonly lastReceived: string | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null }> }>, readonly sectors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly due: number, readonly silent: number, readonly submissions: number, readonly refusedSubmissions: number, readonly accepted: number, readonly acceptedWithWarning: number, readonly rejected: number, readonly quarantined: number, readonly late: number, readonly lastReceived: string | null, readonly measures: ReadonlyArray<{ readonly id: string, readonly percent: string | null, readonly numerator: number | null, readonly denominator: number | null }> }> } };

export type OfficerSubjectQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
  viewer: ViewerInput;
}>;


export type OfficerSubjectQuery = { readonly subject:
    | { readonly __typename: 'Subject', readonly code: string, readonly kind: SubjectKind, readonly currentName: string, readonly formerNames: ReadonlyArray<string>, readonly status: string | null, readonly township: string | null, readonly asOf: string, readonly categories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }>, readonly columns: ReadonlyArray<{ readonly code: string, readonly heading: string }> }>, readonly records: ReadonlyArray<{ readonly id: string, readonly category: string, readonly headline: string | null, readonly documentNo: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly organ: string | null, readonly sourceOrgan: string, readonly state: RecordState, readonly severity: string | null, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly disputed: boolean, readonly reason: string | null, readonly values: ReadonlyArray<string | null>, readonly words: ReadonlyArray<{ readonly code: string, readonly words: string }>, readonly why: { readonly text: string }, readonly repair: { readonly from: string | null, readonly when: string | null, readonly conditions: ReadonlyArray<string> } | null }>, readonly identifiers: ReadonlyArray<{ readonly scheme: string, readonly value: string }>, readonly hidden: { readonly count: number } | null }
    | { readonly __typename: 'SubjectNotFound' }
   };

export type OneMeasureTaskQueryVariables = Exact<{
  id: string;
}>;


export type OneMeasureTaskQuery = { readonly measureTask:
    | { readonly __typename: 'MeasureTaskFile', readonly id: string, readonly departmentName: string, readonly state: string, readonly due: string | null, readonly daysLeft: number | null, readonly overdue: boolean, readonly organs: ReadonlyArray<{ readonly uscc: string, readonly name: string }>, readonly subject: { readonly code: string | null, readonly name: string }, readonly listing: { readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null }, readonly measure: { readonly name: string, readonly duty: string, readonly reservations: ReadonlyArray<string>, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly article: string | null }> }, readonly acts: ReadonlyArray<{ readonly seq: number, readonly act: string, readonly state: string, readonly on: string, readonly operator: string | null, readonly reason: string | null, readonly article: string | null, readonly result: string | null }> }
    | { readonly __typename: 'MeasureTaskRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type OneWatchQueryVariables = Exact<{
  number: string;
}>;


export type OneWatchQuery = { readonly watch:
    | { readonly __typename: 'WatchFile', readonly number: string, readonly receipt: string, readonly operator: string, readonly project: string | null, readonly begunOn: string, readonly until: string, readonly state: string, readonly subjects: ReadonlyArray<{ readonly code: string, readonly name: string, readonly told: ReadonlyArray<{ readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null }> }>, readonly events: ReadonlyArray<{ readonly id: string, readonly watch: string, readonly code: string, readonly name: string, readonly change: string, readonly knownOn: string, readonly receipt: string, readonly listing: { readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null } }> }
    | { readonly __typename: 'WatchRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type OwnCellsQueryVariables = Exact<{
  organ: string;
  month?: string | null | undefined;
}>;


export type OwnCellsQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly cells: ReadonlyArray<{ readonly department: string, readonly category: string, readonly categoryName: string, readonly dueFrom: string | null, readonly dueUntil: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: string, readonly silent: boolean, readonly refusedSubmissions: number, readonly rejected: number, readonly quarantined: number, readonly late: number }> } };

export type OwnClausesQueryVariables = Exact<{
  organ: string;
}>;


export type OwnClausesQuery = { readonly returned: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly must: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number }> }, readonly overdue: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly must: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number }> }, readonly open: { readonly total: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly must: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number }> } };

export type OwnFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnFilesQuery = { readonly myFiles:
    | { readonly __typename: 'MyFiles', readonly notOnRegister: number, readonly own: number, readonly files: ReadonlyArray<{ readonly code: string, readonly kind: SubjectKind, readonly currentName: string, readonly formerNames: ReadonlyArray<string>, readonly status: string | null, readonly township: string | null, readonly asOf: string, readonly hidden: { readonly count: number } | null, readonly categories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }>, readonly columns: ReadonlyArray<{ readonly code: string, readonly heading: string }> }>, readonly records: ReadonlyArray<{ readonly id: string, readonly category: string, readonly headline: string | null, readonly documentNo: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly organ: string | null, readonly sourceOrgan: string, readonly state: RecordState, readonly severity: string | null, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly disputed: boolean, readonly reason: string | null, readonly values: ReadonlyArray<string | null>, readonly words: ReadonlyArray<{ readonly code: string, readonly words: string }>, readonly why: { readonly text: string }, readonly repair: { readonly from: string | null, readonly when: string | null, readonly conditions: ReadonlyArray<string> } | null }> }> }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type ProveAuditMutationVariables = Exact<{ [key: string]: never; }>;


export type ProveAuditMutation = { readonly proveAudit:
    | { readonly __typename: 'AuditChainState', readonly batches: number, readonly head: string | null, readonly linkedAt: string | null, readonly pending: number, readonly proof: { readonly at: string, readonly operator: string, readonly events: number, readonly batches: number, readonly faults: number, readonly listed: ReadonlyArray<string> } | null }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type PublicListQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type PublicListQuery = { readonly publicList:
    | { readonly __typename: 'PublicListPage', readonly list: { readonly name: string, readonly authority: string, readonly term: string, readonly removal: ReadonlyArray<string>, readonly publication: string, readonly personsElsewhere: string | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> }, readonly members: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subjectCode: string, readonly subjectName: string, readonly categoryName: string, readonly headline: string | null, readonly documentNo: string | null, readonly organ: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } }
    | { readonly __typename: 'ListNotFound', readonly message: string }
   };

export type PublicListsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicListsQuery = { readonly publicLists: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly authority: string, readonly organisations: number, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> }> };

export type ReceivedAuthorisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceivedAuthorisationsQuery = { readonly own: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly subjectName: string, readonly subjectCode: string | null, readonly purpose: string, readonly until: string, readonly state: AuthorisationState }> }, readonly organ: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly subjectName: string, readonly subjectCode: string | null, readonly purpose: string, readonly until: string, readonly state: AuthorisationState }> } };

export type RecordGapQueryVariables = Exact<{
  rule: string;
  organ: string;
  month?: string | null | undefined;
}>;


export type RecordGapQuery = { readonly recordGap:
    | { readonly __typename: 'RecordGapPage', readonly subjects: ReadonlyArray<{ readonly code: string | null, readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type ReplayReceiptQueryVariables = Exact<{
  number: string;
}>;


export type ReplayReceiptQuery = { readonly replayReceipt:
    | { readonly __typename: 'ReceiptReplay', readonly rows: number, readonly replayed: number, readonly same: boolean, readonly says: string, readonly differences: ReadonlyArray<{ readonly row: number | null, readonly says: string }> }
    | { readonly __typename: 'ReplayRefusal', readonly message: string, readonly fix: string }
    | { readonly __typename: 'CheckReceiptNotFound', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type ReportOnObligationMutationVariables = Exact<{
  input: ObligationReportInput;
}>;


export type ReportOnObligationMutation = { readonly reportOnObligation:
    | { readonly __typename: 'ObligationFile', readonly obligation: { readonly id: string, readonly itemTitle: string, readonly must: string, readonly anchor: string, readonly kindName: string, readonly modeName: string, readonly platform: string, readonly state: string, readonly dueOn: string | null, readonly overdue: boolean, readonly reminders: number, readonly leads: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly participants: ReadonlyArray<{ readonly name: string, readonly organ: string | null }>, readonly seenRecords: ReadonlyArray<{ readonly category: string, readonly name: string, readonly collecting: string, readonly lastReceived: string | null }>, readonly seenMeasures: ReadonlyArray<{ readonly id: string, readonly name: string, readonly enabled: boolean, readonly why: string }> }, readonly acts: ReadonlyArray<{ readonly seq: number, readonly act: string, readonly state: string, readonly dueOn: string | null, readonly organ: string | null, readonly said: string | null, readonly evidence: string | null, readonly on: string, readonly operator: string }>, readonly evidence: ReadonlyArray<{ readonly number: string, readonly fileName: string, readonly byteSize: number, readonly receivedOn: string, readonly operator: string, readonly available: boolean }> }
    | { readonly __typename: 'ObligationRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type RevokeAuthorisationMutationVariables = Exact<{
  number: string;
  code?: string | null | undefined;
}>;


export type RevokeAuthorisationMutation = { readonly revokeAuthorisation:
    | { readonly __typename: 'Authorisation', readonly number: string, readonly subjectName: string, readonly granteeKind: GranteeKind, readonly grantee: string, readonly purpose: string, readonly oneTime: boolean, readonly givenOn: string, readonly until: string, readonly state: AuthorisationState, readonly revokedAt: string | null, readonly categories: ReadonlyArray<{ readonly name: string }> | null, readonly uses: ReadonlyArray<{ readonly at: string, readonly operator: string }> }
    | { readonly __typename: 'AuthorisationRefusal', readonly message: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type RightsQueryVariables = Exact<{ [key: string]: never; }>;


export type RightsQuery = { readonly rights: ReadonlyArray<{ readonly id: string, readonly title: string, readonly plain: string, readonly who: string, readonly means: string, readonly steps: ReadonlyArray<string>, readonly deadlines: ReadonlyArray<{ readonly what: string, readonly text: string, readonly extension: string | null, readonly origin: string }>, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> }> };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kind?: SubjectKind | null | undefined;
  township?: string | null | undefined;
  sector?: string | null | undefined;
  noticesSince?: string | null | undefined;
  after?: string | null | undefined;
  start: boolean;
}>;


export type SearchPageQuery = { readonly searchSubjects: { readonly total: number, readonly totalCapped: boolean, readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly kind: SubjectKind, readonly status: string | null, readonly township: string | null, readonly matchedBy: MatchedBy, readonly matchedText: string, readonly alike: boolean } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }, readonly catalogue?: { readonly townships: ReadonlyArray<string>, readonly sectors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly field: string }> } };

export type SpotCheckFileQueryVariables = Exact<{
  number: string;
}>;


export type SpotCheckFileQuery = { readonly spotCheck:
    | { readonly __typename: 'SpotCheckFile', readonly number: string, readonly organName: string, readonly categoryName: string, readonly from: string, readonly until: string, readonly drawnOn: string, readonly population: number, readonly operator: string, readonly seed: string, readonly cases: ReadonlyArray<{ readonly seq: number, readonly documentNo: string, readonly reportedOn: string | null, readonly result: string | null, readonly note: string | null, readonly judgedOn: string | null, readonly operator: string | null }> }
    | { readonly __typename: 'SpotCheckRefusal', readonly reason: string }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type SpotCheckListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SpotCheckListQuery = { readonly spotChecks:
    | { readonly __typename: 'SpotCheckConnection', readonly nodes: ReadonlyArray<{ readonly number: string, readonly organName: string, readonly categoryName: string, readonly from: string, readonly until: string, readonly drawnOn: string, readonly population: number, readonly operator: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type SubjectPageQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type SubjectPageQuery = { readonly relatedByName: ReadonlyArray<{ readonly code: string, readonly name: string, readonly status: string | null, readonly relation: RelatedByName }>, readonly subject:
    | { readonly __typename: 'Subject', readonly code: string, readonly kind: SubjectKind, readonly currentName: string, readonly formerNames: ReadonlyArray<string>, readonly status: string | null, readonly township: string | null, readonly asOf: string, readonly categories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: string, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }>, readonly columns: ReadonlyArray<{ readonly code: string, readonly heading: string }> }>, readonly records: ReadonlyArray<{ readonly id: string, readonly category: string, readonly headline: string | null, readonly documentNo: string | null, readonly date: string, readonly validUntil: string | null, readonly indefinite: boolean, readonly expired: boolean, readonly organ: string | null, readonly sourceOrgan: string, readonly state: RecordState, readonly severity: string | null, readonly lastPublicDay: string | null, readonly daysLeft: number | null, readonly disputed: boolean, readonly reason: string | null, readonly values: ReadonlyArray<string | null>, readonly words: ReadonlyArray<{ readonly code: string, readonly words: string }>, readonly why: { readonly text: string }, readonly repair: { readonly from: string | null, readonly when: string | null, readonly conditions: ReadonlyArray<string> } | null }> }
    | { readonly __typename: 'SubjectNotFound', readonly candidates: ReadonlyArray<{ readonly code: string, readonly name: string }> }
   };

export type SuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type SuggestionsQuery = { readonly suggestSubjects: ReadonlyArray<{ readonly code: string, readonly name: string, readonly matchedBy: MatchedBy, readonly matchedText: string }> };

export type TodoBulletinQueryVariables = Exact<{
  month: string;
}>;


export type TodoBulletinQuery = { readonly bulletin:
    | { readonly __typename: 'BulletinFile', readonly month: string, readonly state: string, readonly comments: ReadonlyArray<{ readonly organName: string }> }
    | { readonly __typename: 'BulletinRefusal' }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type TodoClausesQueryVariables = Exact<{
  filter: ObligationFilter;
}>;


export type TodoClausesQuery = { readonly obligations: { readonly total: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly must: string, readonly state: string, readonly dueOn: string | null }> } };

export type TodoDueQueryVariables = Exact<{
  organ: string;
}>;


export type TodoDueQuery = { readonly coverage: { readonly month: string, readonly asOf: string, readonly cells: ReadonlyArray<{ readonly categoryName: string, readonly dueOn: string | null }> } };

export type TodoFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type TodoFilesQuery = { readonly submissions:
    | { readonly __typename: 'SubmissionPage', readonly nodes: ReadonlyArray<{ readonly receipt: string, readonly fileName: string, readonly state: SubmissionState, readonly counts: { readonly rejected: number } }> }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type TodoRowsQueryVariables = Exact<{ [key: string]: never; }>;


export type TodoRowsQuery = { readonly quarantine: { readonly edges: ReadonlyArray<{ readonly node: { readonly receivedOn: string } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type TodoTasksQueryVariables = Exact<{
  organ: string;
}>;


export type TodoTasksQuery = { readonly notified: { readonly nodes: ReadonlyArray<{ readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly toExecute: { readonly nodes: ReadonlyArray<{ readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly executed: { readonly nodes: ReadonlyArray<{ readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly toLift: { readonly nodes: ReadonlyArray<{ readonly due: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type TouchedReceiptsQueryVariables = Exact<{
  since?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TouchedReceiptsQuery = { readonly touchedReceipts:
    | { readonly __typename: 'TouchedReceiptConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly receipt: string, readonly checkedOn: string, readonly scenarioName: string, readonly row: number, readonly subjectCode: string | null, readonly subjectName: string, readonly categoryName: string, readonly documentNo: string | null, readonly act: string, readonly knownOn: string } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } }
    | { readonly __typename: 'CredentialNeeded', readonly message: string }
    | { readonly __typename: 'AccessDenied', readonly message: string, readonly fix: string }
    | { readonly __typename: 'SecondFactorNeeded', readonly message: string, readonly goTo: string }
   };

export type WatchEventsQueryVariables = Exact<{
  organ?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type WatchEventsQuery = { readonly watchEvents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly watch: string, readonly code: string, readonly name: string, readonly change: string, readonly knownOn: string, readonly receipt: string, readonly listing: { readonly id: string, readonly name: string, readonly documentNo: string | null, readonly authority: string, readonly listedOn: string, readonly until: string | null, readonly on: string, readonly why: string | null, readonly since: string | null } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type WatchesQueryVariables = Exact<{
  organ?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type WatchesQuery = { readonly watches: { readonly nodes: ReadonlyArray<{ readonly number: string, readonly receipt: string, readonly operator: string, readonly project: string | null, readonly begunOn: string, readonly until: string, readonly state: string }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type WhyHiddenQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
  viewer: ViewerInput;
}>;


export type WhyHiddenQuery = { readonly hiddenRecords:
    | { readonly __typename: 'HiddenRecordList', readonly records: ReadonlyArray<{ readonly categoryName: string, readonly why: { readonly text: string, readonly basis: ReadonlyArray<{ readonly instrument: string, readonly title: string, readonly documentNo: string | null, readonly article: string | null }> } }> }
    | { readonly __typename: 'SubjectNotFound' }
   };
