/** `+15550101234` as it is read: "+1 555 010 1234". Others stay as they are. */
export function readablePhone(phone: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : phone;
}

/** What a conversation is called: a name where one is known, else the number as it is read. */
export function whoInWords(name: string, phone: string): string {
  return name === '' || name === phone ? readablePhone(phone) : name;
}
