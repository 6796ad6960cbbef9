import { ConflictException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { organsOf, taskDue } from '@credit/catalogue';
import type { StoredTask } from '@credit/db';
import { credentialOf, organOf, writtenBy, type Caller } from '@credit/domain';
import { afterAct } from '@credit/sanctions';
import { readId } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import { ownOnly } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';
import type { ActRequest, TasksRequest } from './task-request.js';
import { stateOn, toTaskView, type TaskFile, type TaskView } from './task-view.js';

/** 联合奖惩: what departments have been told to do about listed subjects, and what they did. */
@Injectable()
export class JointService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  /**
   * Of the organ that is asked for; of the caller's own where none is, of all for those who may see all. Who sent the listing sees what
   * becomes of it at every department (反馈).
   */
  async page({ organ: named, listedBy: sender, state, overdue, code, after }: TasksRequest, { first, caller }: { readonly first: number; readonly caller: Caller }): Promise<{ readonly tasks: readonly TaskView[]; readonly hasNextPage: boolean }> {
    const { store, catalogue } = this.platform;
    const today = this.platform.today();
    const listedBy = sender === null ? null : this.access.organFor(caller, 'look-at-measures', sender);
    const organ = listedBy !== null && named === null ? null : this.access.pageOf(caller, 'look-at-measures', named);
    const departments = organ === null ? null : (catalogue.organs.get(organ)?.succeeds ?? []);
    const found = await store.measureTasks.page({ departments, listedBy, state, dueBefore: overdue ? today : null, code, after, limit: first + 1 });
    await this.platform.audit.write({ action: 'measure.tasks', ...writtenBy(caller), organ, purpose: null, subjectId: null, detail: { listedBy, state, overdue, code, after, found: Math.min(found.length, first) } });
    return { tasks: found.slice(0, first).map((task) => this.toView(task)), hasNextPage: found.length > first };
  }

  async open(id: string, caller: Caller): Promise<TaskFile> {
    const task = await this.find(id, caller);
    await this.platform.audit.write({ action: 'measure.look', ...writtenBy(caller), organ: null, purpose: null, subjectId: task.subject.id, detail: { task: task.id } });
    return this.fileOf(task);
  }

  /** The fields of an act with who does it: a person by the session, a program as it says. */
  inNameOf(caller: Caller, fields: object): object {
    return this.access.inNameOf(caller, 'answer-measures', fields);
  }

  /** What a department did. Refused where it is not its task, or not the turn of this act. */
  async act(id: string, { act, organ, operator, detail }: ActRequest, caller: Caller): Promise<TaskFile> {
    const { store, catalogue } = this.platform;
    const holder = credentialOf(caller);
    const task = await this.find(id, caller);
    this.checkOrgan(task, organ);
    const today = this.platform.today();
    const state = afterAct(stateOn(today, task), act);
    if (state === undefined) throw new ConflictException(`任务 ${id} 现在的状态是 ${WORDS[stateOn(today, task)]}，不能这样办理`);
    const on = detail['on'] ?? today;
    if (on > today || on < task.notifiedOn) throw new UnprocessableEntityException(`执行日期 ${on} 应在推送之日 ${task.notifiedOn} 和今天 ${today} 之间`);
    const done = { task: task.id, seen: task.seq, act, state, due: taskDue(catalogue, state, on), on, writtenOn: today, organ, operator, detail: { ...detail, holder } };
    if (!(await store.measureTasks.append(done))) throw new ConflictException(`任务 ${id} 刚刚有了变化，请重新打开看过再办理`);
    await this.platform.audit.write({ action: `measure.${act}`, operator, organ, purpose: null, subjectId: task.subject.id, detail: { task: task.id, holder } });
    return this.fileOf(await this.find(id, caller));
  }

  private checkOrgan({ id, department }: StoredTask, organ: string): void {
    const { catalogue } = this.platform;
    const organs = organsOf(catalogue, department);
    if (organs.some(({ uscc }) => uscc === organ)) return;
    const name = catalogue.departments.get(department)?.name ?? department;
    if (organs.length === 0) throw new UnprocessableEntityException(`任务 ${id} 推送给“${name}”，今天由哪个单位承接还没有写明，请联席会议办公室在 organs.yaml 的 succeeds 中写明`);
    throw new UnprocessableEntityException(`任务 ${id} 由 ${organs.map((each) => each.name).join('、')} 办理，${organ} 不能代办`);
  }

  private async find(id: string, caller: Caller): Promise<StoredTask> {
    const number = readId(id) ?? -1;
    const task = await this.platform.store.measureTasks.find(number);
    if (!task || !this.isFor(task, caller)) throw new NotFoundException(`没有联合奖惩任务 ${id}${ownOnly(caller)}`);
    return task;
  }

  /** A task is for the organs of its department, and for the one whose listing it rests on; the joint-meeting office sees all. */
  private isFor({ department, listedBy }: StoredTask, caller: Caller): boolean {
    if (this.access.seesAll(caller, 'look-at-measures')) return true;
    if (listedBy !== null && listedBy === organOf(caller)) return true;
    return organsOf(this.platform.catalogue, department).some(({ uscc }) => uscc === organOf(caller));
  }

  private async fileOf(task: StoredTask): Promise<TaskFile> {
    return { ...this.toView(task), acts: await this.platform.store.measureTasks.actsOf(task.id) };
  }

  private toView(task: StoredTask): TaskView {
    return toTaskView(task, { catalogue: this.platform.catalogue, today: this.platform.today() });
  }
}

const WORDS: Readonly<Record<StoredTask['state'], string>> = {
  notified: '待响应', informed: '已告知', 'to-execute': '待执行', declined: '不执行', executed: '待反馈', 'fed-back': '已反馈', void: '已作废', 'to-lift': '待确认解除', lifted: '已解除',
};
