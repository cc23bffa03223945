import { Field, ObjectType } from 'type-graphql';
import { registerEnum } from './enums.ts';

const userErrorCode = registerEnum('UserErrorCode', 'Why something was not done.', {
  REQUIRED: 'The field must have a value',
  INVALID: 'The value cannot be used',
  UNKNOWN_REFERENCE: 'There is no record of that slug or id',
  TAKEN: 'Another record has this already, and each must have its own',
  NOT_FOUND: 'There is no such record, draft or revision',
  NOT_POSSIBLE: 'It cannot be done now, or not in this way',
  FORBIDDEN: 'The viewer may not do it',
});

@ObjectType({ description: 'Why something was not done, and at which place of the input.' })
export class UserError {
  @Field(() => [String], { description: 'The place, such as `["grants", "0"]`; empty for the input as a whole.' })
  field!: string[];

  @Field(() => userErrorCode, { description: 'The kind of mistake.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  message!: string;
}
