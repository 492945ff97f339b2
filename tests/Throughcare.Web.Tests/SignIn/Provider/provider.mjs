// A real OpenID Connect provider on loopback, with two made-up people. It ends when its standard input closes, and so with the test run.
//   node provider.mjs PORT SITE [conform]      SITE: where the site under test listens
import { Provider } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';

const [port, site] = process.argv.slice(2);
const people = {
  asha: { name: 'Asha Made-Up', email: 'asha.made-up@north.example', email_verified: true, groups: ['g-planners', 'g-choir'] },
  bram: { name: 'Bram Made-Up', email: 'bram.made-up@north.example', email_verified: false, groups: [] },
};
const key = (type, options, more) => ({ ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), use: 'sig', ...more });

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: ['RS256', 'PS256', 'ES256'].map((alg) => ({
    client_id: `throughcare-${alg}`, client_secret: `made-up secret of ${alg}`, id_token_signed_response_alg: alg,
    redirect_uris: [alg.toLowerCase(), 'wrong-secret'].map((scheme) => `${site}/sign-in/${scheme}/answer`), post_logout_redirect_uris: [`${site}/`],
  })),
  jwks: { keys: [key('rsa', { modulusLength: 2048 }, { kid: 'rsa' }), key('ec', { namedCurve: 'P-256' }, { kid: 'ec', alg: 'ES256' })] },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256'] },
  scopes: ['openid', 'profile', 'email', 'groups'],
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
  // As the standard has it with "conform": what is known of a person only at the userinfo endpoint, and not in the token.
  conformIdTokenClaims: process.argv[4] === 'conform',
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['made-up cookie key'] },
  findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.stdin.resume().on('end', () => process.exit(0));
