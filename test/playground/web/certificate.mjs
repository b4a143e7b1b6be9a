// A certificate for the playground's host names, made anew at each start. No key is ever kept.
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

const day = 24 * 60 * 60 * 1000;

/**
 * @param {readonly string[]} hosts names that it stands for, such as `acme.zendesk.com`
 * @returns {{ key: string, cert: string, spki: string }} PEM texts, and the public key's hash as
 *   Chromium's `--ignore-certificate-errors-spki-list` takes it
 */
export function makeCertificate(hosts) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + 7 * day);
  const name = [{ name: 'commonName', value: 'Uptier playground' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return {
    key: privateKey,
    cert: forge.pki.certificateToPem(certificate),
    spki: createHash('sha256').update(der).digest('base64'),
  };
}
