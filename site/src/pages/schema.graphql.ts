import type { APIRoute } from 'astro';
import { sdl } from '../developers/contract.ts';

export const GET: APIRoute = () => new Response(sdl, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
