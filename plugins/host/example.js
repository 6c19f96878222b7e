// "/intake-context" is the case system's own server: it signs the token, see docs/integrations/panel.md.
// Where KundcenterIntake is comes in the address here, ?intake=…; a real page knows it.
KundcenterIntake.mount(document.getElementById('intake'), {
  intake: new URLSearchParams(location.search).get('intake') || 'http://localhost:5080',
  context: function () {
    return fetch('/intake-context?case=4711')
      .then(function (answer) {
        return answer.json();
      })
      .then(function (signed) {
        return { token: signed.token, text: document.getElementById('case').textContent, channel: 'phone', language: 'sv' };
      });
  },
  onInsertReply: function (text) {
    document.getElementById('reply').value += text;
  },
});
