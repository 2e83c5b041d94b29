import type { ModuleStatus } from '../domain/completion.ts';
import type { Bilingual, Language } from '../domain/language.ts';
import type { PlanDate } from '../domain/plan/dates.ts';
import { client } from './client.ts';
import { failure } from './failure.ts';

/** An assignment as the one it is for sees it. */
export type MyAssignment = {
  readonly id: string;
  readonly office: { readonly id: string; readonly name: string };
  /** The leader who set it; null when the account is gone. */
  readonly set_by: string | null;
  readonly path_id: string | null;
  readonly required: boolean;
  readonly due_on: PlanDate;
  readonly note: string;
  /** What the leader is shown. */
  readonly status: ModuleStatus;
  readonly modules: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly status: ModuleStatus;
    readonly done: boolean;
    readonly lessons_left: number;
    readonly exam_left: boolean;
  }[];
};
/** Whether mails come about what is not required, and in which language (null: both). */
export type ReminderChoice = { readonly reminders: boolean; readonly language: Language | null };
export type MyAssignments = ReminderChoice & {
  readonly today: PlanDate;
  readonly assignments: readonly MyAssignment[];
};

/** What is asked of the signed-in user, at all their offices. */
export async function myAssignments(): Promise<MyAssignments> {
  const supabase = await client();
  const { data, error, status } = await supabase.rpc('my_assignments');
  if (error) throw failure('your assignments could not be fetched', error, status);
  if (!data) throw failure('your assignments could not be fetched', { message: 'nobody' }, 401);
  return data as MyAssignments;
}

export async function chooseReminders({ reminders, language }: ReminderChoice): Promise<void> {
  const supabase = await client();
  const { error, status } = await supabase.rpc('set_reminder_mails', { wanted: reminders, language });
  if (error) throw failure('your choice could not be saved', error, status);
}
