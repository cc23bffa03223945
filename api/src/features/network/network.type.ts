import { networkKind } from '@portolan/schema/vocabularies/network-kind';
import { networkRole } from '@portolan/schema/vocabularies/network-role';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { PartialDate, Url } from '../../graphql/scalars.ts';

@NounType('Network', 'An alliance, association or campus that partners belong to.')
export class Network {
  @Value(enumOf(networkKind), 'What the network is.')
  kind!: string;

  @Localised('The name of the network.')
  name!: object;

  @Value(() => String, 'The acronym, such as "EUt+".', { nullable: true })
  acronym!: string;

  @Value(() => String, 'The motto, in the language the network uses for it.', { nullable: true })
  motto!: string;

  @Localised('A sentence or two about the network.', { nullable: true })
  summary!: object;

  @Localised('More about the network. Markdown.', { nullable: true })
  body!: object;

  @Value(() => Url, 'The website of the network.', { nullable: true })
  website!: string;

  @Value(() => PartialDate, 'When the network began.', { nullable: true })
  startedOn!: string;

  @Value(() => PartialDate, 'When the network ended.', { nullable: true })
  endedOn!: string;

  @List('NetworkMember', 'Present and former members.')
  members!: object[];

  @Connection('Event', 'Events of the network.')
  events!: object;
}

@RowType('NetworkMember', 'The stay of a partner in a network.')
export class NetworkMember {
  @Value(enumOf(networkRole), 'The part the partner has in the network.')
  role!: string;

  @Value(() => PartialDate, 'When the partner joined, as far as it is known.', { nullable: true })
  joined!: string;

  @Value(() => PartialDate, 'When the partner left; null while it is a member or when nobody knows.', {
    nullable: true,
  })
  left!: string;

  @One('Partner', 'The member.', {})
  partner!: object;

  @One('Network', 'The network.', {})
  network!: object;
}
