import L from 'leaflet';

/** Draws localities as outlines with their counts. There are no tiles: nothing is fetched from anywhere. */
export function draw(element) {
  const data = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
  const place = element.querySelector('.tc-map__picture');
  place.hidden = false;
  const map = L.map(place, { attributionControl: false, scrollWheelZoom: false, zoomControl: true, zoomSnap: 0.25, keyboard: true });
  const most = Math.max(1, ...data.localities.map((l) => l.value));
  const byName = new Map(data.localities.map((l) => [l.name, l]));
  const shapes = L.geoJSON(data.shapes, {
    style: (feature) => {
      const locality = byName.get(feature.properties.locality);
      return { color: '#0b0c0c', weight: 1, fillColor: '#12436D', fillOpacity: locality ? 0.08 + (0.5 * locality.value) / most : 0 };
    },
    onEachFeature: (feature, layer) => {
      const locality = byName.get(feature.properties.locality);
      if (locality?.href) layer.on('click', () => window.location.assign(locality.href));
    },
  }).addTo(map);
  map.fitBounds(shapes.getBounds(), { padding: [8, 8] });
  const label = (point, text, kind) =>
    L.marker(point, { icon: L.divIcon({ className: `tc-map__label tc-map__label--${kind}`, html: `<span>${text}</span>`, iconSize: null }), interactive: false, keyboard: false }).addTo(map);
  for (const locality of data.localities)
    if (locality.latitude !== null) label([locality.latitude, locality.longitude], escape(`${locality.name}: ${locality.label}`), 'locality');
}

function escape(text) {
  const span = document.createElement('span');
  span.textContent = text;
  return span.innerHTML;
}
