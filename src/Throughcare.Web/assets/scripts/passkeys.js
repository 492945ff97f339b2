// Passkeys: asks our server for its question, the browser for the answer, and sends that with the form. The one thing about
// signing in that cannot be done without scripts, so its form shows itself only where it can work.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function readable(options) {
  const known = (list) => (list || []).map((c) => ({ ...c, id: bytes(c.id) }));
  const read = { ...options, challenge: bytes(options.challenge) };
  if (options.user) read.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) read.excludeCredentials = known(options.excludeCredentials);
  if (options.allowCredentials) read.allowCredentials = known(options.allowCredentials);
  return read;
}

function sendable(credential) {
  const answer = credential.response;
  const response = { clientDataJSON: text(answer.clientDataJSON) };
  if (answer.attestationObject) {
    response.attestationObject = text(answer.attestationObject);
    response.transports = answer.getTransports ? answer.getTransports() : [];
  } else {
    response.authenticatorData = text(answer.authenticatorData);
    response.signature = text(answer.signature);
    response.userHandle = text(answer.userHandle);
  }
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment,
  });
}

export function passkey(form) {
  if (!window.PublicKeyCredential) return;
  form.hidden = false;
  const problem = form.querySelector('[data-passkey-problem]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const asked = await fetch(form.dataset.passkeyAsk, { method: 'POST', body: new FormData(form) });
      if (!asked.ok) throw new Error('not asked');
      const publicKey = readable(await asked.json());
      const credential = form.dataset.passkey === 'create' ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
      form.elements.Credential.value = sendable(credential);
      form.submit();
    } catch {
      problem.textContent = 'Your browser did not give a passkey. Try again, or use another way.';
      problem.hidden = false;
    }
  });
}
