/** What is done, and how it is told; whether it lets somebody see a subject's file, which the subject is told of. */
export interface ActionWords {
  readonly word: string;
  readonly opensFile: boolean;
}

const look = (word: string): ActionWords => ({ word, opensFile: true });
const act = (word: string): ActionWords => ({ word, opensFile: false });

/**
 * Every look at what is not public and every act that the platform writes down, a closed list (GB/T 22239-2019 8.1.4.3: 安全审计
 * covers each user and each important act).
 */
export const AUDIT_ACTIONS = {
  'subject.look': look('查看信用档案'),
  'subject.why-hidden': look('问为什么没有展示'),
  'guardian.confirm': act('核验监护关系'),
  'guardian.end': act('解除监护关系'),
  'authorisation.give': act('授权他人查看'),
  'authorisation.revoke': act('撤回授权'),
  check: act('核查'),
  'receipt.look': act('查看核查回执'),
  'receipt.list': act('查看核查记录'),
  'receipt.print': act('打印核查回执'),
  'receipt.replay': act('复算核查回执'),
  'report.issue': act('签发信用报告'),
  'recall.look': act('查看受影响的回执'),
  'submission.send': act('报送'),
  'submission.look': act('查看报送结果'),
  'submission.list': act('查看报送清单'),
  'submission.return': act('索取写回的工作簿'),
  'submission.workbook': act('下载写回的工作簿'),
  'quarantine.list': act('查看待确认的行'),
  'quarantine.look': act('查看一个待确认的行'),
  'quarantine.attach': act('待确认的行归到主体'),
  'quarantine.dismiss': act('退回待确认的行'),
  'quarantine.undo': act('撤回对待确认行的决定'),
  'watch.begin': act('开始监测'),
  'watch.look': act('查看监测'),
  'watch.end': act('结束监测'),
  'watch.list': act('查看监测清单'),
  'watch.events': act('查看监测变动'),
  'measure.tasks': act('查看联合奖惩任务'),
  'measure.look': look('查看联合奖惩任务所涉主体'),
  'measure.accept': act('受理联合奖惩任务'),
  'measure.no-matter': act('答复没有对应事项'),
  'measure.except': act('说明理由不执行措施'),
  'measure.execute': act('登记措施执行'),
  'measure.feed-back': act('反馈执行结果'),
  'measure.confirm-lift': act('确认解除措施'),
  'rules.try': act('试行规则'),
  'coverage.cell': act('查看覆盖矩阵的一格'),
  'coverage.rows': act('查看一份报送的各行'),
  'coverage.gap': act('查看应有记录的主体'),
  'coverage.zero-report': act('零报告'),
  'spot-check.draw': act('抽取案卷'),
  'spot-check.judge': act('记下抽查的核对结果'),
  'spot-check.look': act('查看抽查'),
  'bulletin.close': act('关账'),
  'bulletin.comment': act('对通报提出意见'),
  'bulletin.file': act('下载通报'),
  'credit-use.look': act('查看信用信息的使用情况'),
  'assessment.look': act('查看年度评价'),
  'assessment.close': act('年度评价定稿'),
  'assessment.comment': act('对年度评价提出意见'),
  'assessment.file': act('下载年度评价'),
  'obligation.set-due': act('定任务条款的期限'),
  'obligation.report': act('填报任务条款'),
  'obligation.evidence': act('交来佐证材料'),
  'obligation.evidence-look': act('下载佐证材料'),
  'obligation.remind': act('催办任务条款'),
  'obligation.confirm': act('认可任务条款的填报'),
  'obligation.return': act('退回任务条款的填报'),
  'role.give': act('授予角色'),
  'role.take': act('收回角色'),
  'account.move': act('账号转单位'),
  'account.close': act('停用账号'),
  'account.open': act('恢复账号'),
  'account.list': act('查看账号清单'),
  'account.look': act('查看账号'),
  'sign-in': act('登录'),
  'sign-in.refuse': act('登录未准许'),
  'sign-out': act('退出登录'),
  'access.refused': act('未获准的访问'),
  'audit.read': act('查看审计日志'),
  'audit.export': act('导出审计日志'),
  'audit.verify': act('核验审计日志'),
  'retention.run': act('到期清理'),
  'keys.look': act('查看密钥的状况'),
  'keys.rotate': act('更换密钥'),
  'keys.retire': act('停用旧密钥'),
  'index.rebuild': act('重建检索索引'),
} as const satisfies Readonly<Record<string, ActionWords>>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** How an action of the log is told; what an earlier version of the platform wrote is told as it stands. */
export function actionWord(action: string): string {
  return isAuditAction(action) ? AUDIT_ACTIONS[action].word : action;
}

/** Actions by which somebody sees a subject's own file. */
export const FILE_LOOKS: readonly AuditAction[] = Object.keys(AUDIT_ACTIONS)
  .filter(isAuditAction)
  .filter((action) => AUDIT_ACTIONS[action].opensFile);

function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, text);
}
