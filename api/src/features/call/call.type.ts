import { audience } from '@portolan/schema/vocabularies/audience';
import { callKind } from '@portolan/schema/vocabularies/call-kind';
import { callStatus } from '@portolan/schema/vocabularies/call-status';
import { promoterKind } from '@portolan/schema/vocabularies/promoter-kind';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { AcademicYear, DateTime, Decimal, IscedField, TimeZone, Url } from '../../graphql/scalars.ts';

@NounType('Call', 'Something one can apply for: a grant, a scholarship, mobility places, a placement.')
export class Call {
  @Value(enumOf(callKind), 'What the call offers.')
  kind!: string;

  @Value(enumOf(callStatus), 'Where the call stands now; null when neither its opening nor its deadline is recorded.', {
    nullable: true,
  })
  status!: string;

  @Localised('The title of the call.')
  title!: object;

  @Localised('A sentence or two about the call.', { nullable: true })
  summary!: object;

  @Localised('More about the call. Markdown.', { nullable: true })
  body!: object;

  @Value(() => String, 'Who promotes the call.', { nullable: true })
  promoterName!: string;

  @Value(enumOf(promoterKind), 'Whether the promoter is public or private.', { nullable: true })
  promoterKind!: string;

  @Value([enumOf(audience)], 'For whom the call is.')
  audiences!: string[];

  @Value(() => DateTime, 'When applications open.', { nullable: true })
  opensAt!: string;

  @Value(() => DateTime, 'When applications close.', { nullable: true })
  deadlineAt!: string;

  @Value(() => TimeZone, 'The zone that opening and deadline were set in.')
  timeZone!: string;

  @Value(() => Money, 'How much one award is.', { nullable: true })
  amount!: object;

  @Localised('The amount in words, with what it depends on.', { nullable: true })
  amountNote!: object;

  @Value(() => Int, 'How many can be awarded.', { nullable: true })
  places!: number;

  @Localised('Who may apply. Markdown.', { nullable: true })
  eligibility!: object;

  @Localised('How to apply. Markdown.', { nullable: true })
  howToApply!: object;

  @Value(() => Url, 'Where to apply.', { nullable: true })
  applicationUrl!: string;

  @Value(() => AcademicYear, 'The academic year that the call is for.', { nullable: true })
  academicYear!: string;

  @List('CallAllocation', 'How the places are shared out.')
  allocations!: object[];

  @Value(() => Int, 'How many applied.', { nullable: true })
  applicationsCount!: number;

  @Value(() => Int, 'How many were awarded.', { nullable: true })
  awardsCount!: number;

  @Value(() => Int, 'How many finished what was awarded to them.', { nullable: true })
  completedCount!: number;

  @Localised('The outcome in words. Markdown.', { nullable: true })
  resultsNote!: object;

  @One('Programme', 'The programme that the call belongs to.')
  programme!: object;

  @One('Partner', 'The partner that makes the call.')
  partner!: object;

  @One('Project', 'The project that the call belongs to.')
  project!: object;

  @One('Guide', 'How what is awarded goes on, such as a placement with its tutors, review and report.')
  guide!: object;

  @Connection('Document', 'Documents of the call.')
  documents!: object;
}

@RowType('CallAllocation', 'A share of the places of a call.')
export class CallAllocation {
  @Value(() => IscedField, 'The field of study that the places are for.', { nullable: true })
  iscedField!: string;

  @Localised('What the places are for, where it is not a field of study.', { nullable: true })
  label!: object;

  @Value(() => Int, 'How many places.')
  places!: number;

  @Value(() => Decimal, 'The amount for each place, in the currency of the call.', { nullable: true })
  amount!: string;
}
