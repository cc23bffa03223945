import { Field, ObjectType } from 'type-graphql';
import { classNamed } from '../../graphql/object-types.ts';
import { UserError } from '../../writing/payload.types.ts';
import './people.type.ts';

const sentByLetter = {
  nullable: true,
  description: 'Whether a letter took the link to its person; null when nothing was done.',
};
const whyNot = { description: 'Why it was not done; empty when it was.' };

@ObjectType({ description: 'What became of a change to people.' })
export class PersonPayload {
  @Field(() => classNamed('Person'), { nullable: true, description: 'The person as they are now.' })
  person?: unknown;

  @Field(() => [UserError], whyNot)
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of an invitation.' })
export class InvitePayload {
  @Field(() => classNamed('Invitation'), { nullable: true, description: 'The invitation.' })
  invitation?: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'The link to hand to whoever was invited. It is shown only now and works once; null when a letter took it there.',
  })
  link?: string | null;

  @Field(() => Boolean, sentByLetter)
  isSent?: boolean | null;

  @Field(() => [UserError], whyNot)
  userErrors!: UserError[];
}

@ObjectType({ description: 'A link by which somebody chooses a new password.' })
export class PasswordLinkPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The link to hand to the person. It is shown only now, works once and for a day; null when a letter took it there.',
  })
  link?: string | null;

  @Field(() => Boolean, sentByLetter)
  isSent?: boolean | null;

  @Field(() => [UserError], whyNot)
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of a key.' })
export class ApiKeyPayload {
  @Field(() => classNamed('ApiKey'), { nullable: true, description: 'The key.' })
  apiKey?: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'What to send as `x-api-key`. It is shown only now: whoever has it asks as its creator.',
  })
  secret?: string | null;

  @Field(() => [UserError], whyNot)
  userErrors!: UserError[];
}

@ObjectType({ description: 'What became of ending something.' })
export class EndPayload {
  @Field(() => [UserError], whyNot)
  userErrors!: UserError[];
}
