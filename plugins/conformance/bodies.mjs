// Example deliveries. Each run has case ids of its own, so that it can be run again.
export const flagged = (caseId, text = 'Konformitetsprov: det saknas en bänk vid hållplatsen.', kind = 'need') => JSON.stringify({
  type: 'se.kundcenterintake.contact.flagged.v1',
  timestamp: new Date().toISOString(),
  data: { caseId, kind, text, channel: 'phone' },
});

export const other = () => JSON.stringify({ type: 'se.kundcenterintake.conformance.v1', timestamp: new Date().toISOString(), data: {} });

export const zammadTrigger = caseId => JSON.stringify({
  kind: 'behov',
  ticket: { number: caseId, title: 'Konformitetsprov', create_article_type: 'phone' },
  article: { content_type: 'text/html', type: 'phone', body: '<div>Det saknas en <b>bänk</b> vid hållplatsen.</div>' },
});

export const zendeskTrigger = caseId => JSON.stringify({
  ticket: { id: caseId, title: 'Konformitetsprov', description: 'Det saknas en bänk vid hållplatsen.', tags: 'park behov', via: 'Phone' },
});
