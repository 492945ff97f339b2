// Colours and letters of every picture.
export const blue = '#12436D';
export const turquoise = '#28A197';
export const pink = '#801650';
export const orange = '#F46A25';
export const grey = '#3D3D3D';
export const light = '#8A8F94';
export const text = '#0b0c0c';

export const label = { color: text, fontSize: 13, fontFamily: 'Arial, sans-serif' };

export function escape(words) {
  const span = document.createElement('span');
  span.textContent = words;
  return span.innerHTML;
}
