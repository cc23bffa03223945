import { contactRole } from '@portolan/schema/vocabularies/contact-role';
import { enumOf } from '../../graphql/enums.ts';
import { Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { EmailAddress, Url } from '../../graphql/scalars.ts';

@NounType('Contact', 'Whom to write to: a role rather than a person where there is one.')
export class Contact {
  @Value(enumOf(contactRole), 'What the contact answers for.')
  role!: string;

  @Localised('The name of the office or person; null when it is not public.', { nullable: true })
  displayName!: object;

  @Value(() => EmailAddress, 'The e-mail address; null when it is not public.', { nullable: true })
  email!: string;

  @Value(() => String, 'The phone number; null when it is not public.', { nullable: true })
  phone!: string;

  @Value(() => Url, 'The page of the contact.', { nullable: true })
  url!: string;

  @One('Partner', 'The partner that the contact belongs to.', {})
  partner!: object;

  @One('OrganisationalUnit', 'The unit that the contact belongs to.')
  unit!: object;

  @One('Programme', 'The programme that the contact answers for.')
  programme!: object;

  @One('Project', 'The project that the contact answers for.')
  project!: object;
}
