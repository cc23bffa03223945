import { siteBuildCause } from '@portolan/schema/vocabularies/site-build-cause';
import { siteBuildStage } from '@portolan/schema/vocabularies/site-build-stage';
import { siteBuildState } from '@portolan/schema/vocabularies/site-build-state';
import { ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Value } from '../../graphql/object-types.ts';
import { DateTime } from '../../graphql/scalars.ts';

@ObjectType({ description: 'The record that a page of the portal is about.' })
export class SiteBuildRecord {
  @Value(() => String, 'The noun, such as "event".')
  noun!: string;

  @Value(() => String, 'Its slug; for a work package that of the project, a slash and its own.')
  slug!: string;
}

@ObjectType({ description: 'Something that keeps a build from the public.' })
export class SiteBuildProblem {
  @Value(() => String, 'What is wrong, in a sentence.')
  message!: string;

  @Value(() => String, 'The address of the page, from the root of the portal.', { nullable: true })
  path!: string | null;

  @Value(() => SiteBuildRecord, 'The record that the page is about.', { nullable: true })
  record!: SiteBuildRecord | null;
}

@ObjectType({ description: 'What became of telling somebody that a build is live.' })
export class SiteBuildDelivery {
  @Value(() => String, 'Who was told: the origin of a webhook, or "command".')
  target!: string;

  @Value(() => Boolean, 'Whether it worked in the end.')
  isDone!: boolean;

  @Value(() => Int, 'How many times it was tried.')
  attempts!: number;

  @Value(() => String, 'What came of the last time.')
  message!: string;

  @Value(() => DateTime, 'When it ended.')
  at!: string;
}

@ObjectType({ description: 'One build of the public portal: all pages of one state of the content.' })
export class SiteBuild {
  @Value(() => ID, 'Names the build, and its release: what `rollBackSite` takes.')
  id!: string;

  @Value(enumOf(siteBuildState), 'How far it is.')
  state!: string;

  @Value(enumOf(siteBuildStage), 'What it is doing, or did last when it failed.', { nullable: true })
  stage!: string | null;

  @Value(enumOf(siteBuildCause), 'Why it was made.')
  cause!: string;

  @Value(() => Int, 'How many pages are made.')
  done!: number;

  @Value(() => Int, 'How many pages are to be made, those whose content changed; 0 until that is known.')
  total!: number;

  @Value(() => Int, 'How many pages the portal has with it; null until that is known.', { nullable: true })
  pages!: number | null;

  @Value(() => Int, 'The state of the content that it was begun with; what was published later may be in it too.', {
    nullable: true,
  })
  contentRevision!: number | null;

  @Value(() => String, 'Who asked for it, where it was a person.', { nullable: true })
  askedBy!: string | null;

  @Value(() => [SiteBuildProblem], 'Why it failed.')
  problems!: SiteBuildProblem[];

  @Value(() => SiteBuildProblem, 'The first of the problems.', { nullable: true })
  problem!: SiteBuildProblem | null;

  @Value(() => [SiteBuildDelivery], 'Who was told that it is live.')
  deliveries!: SiteBuildDelivery[];

  @Value(() => Boolean, 'Whether somebody went back to it, so that it stays until `resumeSite`.')
  isPinned!: boolean;

  @Value(() => Boolean, 'Whether its pages are still kept, so that `rollBackSite` can go back to it.')
  isKept!: boolean;

  @Value(() => DateTime, 'When it was asked for.')
  createdAt!: string;

  @Value(() => DateTime, 'When it began.', { nullable: true })
  startedAt!: string | null;

  @Value(() => DateTime, 'When it went live, failed or was cut off.', { nullable: true })
  finishedAt!: string | null;
}
