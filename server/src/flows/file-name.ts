/**
 * The part of a Content-Disposition header that names the file: the name in letters that every browser knows, and in
 * its own letters for those that know them (RFC 6266).
 */
export function fileNameOf(name: string, ending: string): string {
  const words = Array.from(name.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, ' '))
    .slice(0, 80)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const full = `${words || 'flow'}.${ending}`;
  const plain = `${words.replace(/[^\x20-\x7e]+/g, '').trim() || 'flow'}.${ending}`;
  const encoded = encodeURIComponent(full).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return full === plain ? `filename="${plain}"` : `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
