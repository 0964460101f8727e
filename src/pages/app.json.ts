import { library } from '../library.ts';
import { appManifest } from '../views/app-manifest.ts';

export async function GET() {
  const { site } = await library();
  return new Response(JSON.stringify(appManifest(site)));
}
