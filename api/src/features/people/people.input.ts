import { accountRole } from '@portolan/schema/vocabularies/account-role';
import { locale } from '@portolan/schema/vocabularies/locale';
import { Field, ID, InputType, Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';

const roleType = enumOf(accountRole);
const localeType = enumOf(locale);

@InputType({ description: 'One thing to entrust somebody with.' })
export class GrantInput {
  @Field(() => roleType, { description: 'The role.' })
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner to limit it to, by slug or id. An editor of a partner needs one.',
  })
  partner?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The project to limit it to, by slug or id. An editor of a project needs one.',
  })
  project?: string | null;

  @Field(() => [localeType], { nullable: true, description: 'The languages of a translator, who needs them.' })
  locales?: string[] | null;
}

@InputType({ description: 'Whom to invite, and to what.' })
export class InviteInput {
  @Field(() => String, { description: 'The e-mail address. The person will sign in with it.' })
  email!: string;

  @Field(() => [GrantInput], { description: 'What the person will be entrusted with; at least one.' })
  grants!: GrantInput[];

  @Field(() => localeType, {
    nullable: true,
    description: 'The language of the letter that takes the link there, where letters are sent; English unless said.',
  })
  locale?: string | null;
}

@InputType({ description: 'An answer to an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'What follows "#" in the link.' })
  token!: string;

  @Field(() => String, { description: 'The name that others see.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A password that is hard to guess. Leave it out to sign in with the identity provider only.',
  })
  password?: string | null;
}

@InputType({ description: 'What somebody may do from now on.' })
export class ChangeGrantsInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => [GrantInput], { description: 'All grants of the person, in place of the present ones; at least one.' })
  grants!: GrantInput[];
}

@InputType({ description: 'A key to create.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, to know it by later; at most 80 characters.' })
  name!: string;

  @Field(() => GrantInput, { description: 'What it may do: no more than whoever creates it.' })
  grant!: GrantInput;

  @Field(() => Int, { defaultValue: 365, description: 'After how many days it stops to work, 1 to 366.' })
  expiresInDays!: number;
}

@InputType({ description: 'What to change of the own account. What is left out stays.' })
export class ChangeMyselfInput {
  @Field(() => String, { nullable: true, description: 'The name that others see.' })
  name?: string | null;

  @Field(() => localeType, { nullable: true, description: 'The language that the desk speaks.' })
  locale?: string | null;
}

@InputType({ description: 'What something is to be done to.' })
export class ByIdInput {
  @Field(() => ID, { description: 'Its global id.' })
  id!: string;
}
