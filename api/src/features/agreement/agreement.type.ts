import { agreementKind } from '@portolan/schema/vocabularies/agreement-kind';
import { agreementStatus } from '@portolan/schema/vocabularies/agreement-status';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate } from '../../graphql/scalars.ts';

@NounType('Agreement', 'An agreement between two or more partners.')
export class Agreement {
  @Value(enumOf(agreementKind), 'What the agreement is.')
  kind!: string;

  @Value(enumOf(agreementStatus), 'Where the agreement stands today.')
  status!: string;

  @Localised('The title, where the agreement has one.', { nullable: true })
  title!: object;

  @Value(() => String, 'The reference that the parties use.', { nullable: true })
  referenceCode!: string;

  @Localised('A sentence or two about the agreement.', { nullable: true })
  summary!: object;

  @Value(() => LocalDate, 'When it was signed.', { nullable: true })
  signedOn!: string;

  @Value(() => LocalDate, 'The first day it holds.', { nullable: true })
  validFrom!: string;

  @Value(() => LocalDate, 'The last day it holds.', { nullable: true })
  validTo!: string;

  @Value(() => Boolean, 'Whether it goes on unless somebody ends it; null when nobody recorded it.', { nullable: true })
  renewsAutomatically!: boolean;

  @Localised('How it is renewed.', { nullable: true })
  renewalNote!: object;

  @Value(() => String, 'The template of the contract. Internal: null for readers who may not see it.', {
    nullable: true,
  })
  legalTemplate!: string;

  @Value(() => LocalDate, 'When the legal side is looked at next. Internal: null for readers who may not see it.', {
    nullable: true,
  })
  legalReviewOn!: string;

  @List('AgreementParty', 'The parties.')
  parties!: object[];

  @Connection('MobilityTerm', 'What the parties agreed on mobility, one term for each direction and type.')
  mobilityTerms!: object;
}

@RowType('AgreementParty', 'A party to an agreement.')
export class AgreementParty {
  @Value(() => String, 'The office of whoever signs, such as "Rector".', { nullable: true })
  signatoryRole!: string;

  @Value(() => LocalDate, 'When this party signed.', { nullable: true })
  signedOn!: string;

  @One('Partner', 'The party.', {})
  partner!: object;

  @One('OrganisationalUnit', 'The unit of the party that the agreement concerns.')
  unit!: object;
}
