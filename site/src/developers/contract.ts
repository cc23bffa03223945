import sdl from '@portolan/schema/schema.graphql?raw';
import { buildSchema } from 'graphql';

export { sdl };

/** The contract of the API as it was committed. */
export const contract = buildSchema(sdl);
