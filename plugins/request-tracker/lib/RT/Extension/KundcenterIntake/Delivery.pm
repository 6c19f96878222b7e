package RT::Extension::KundcenterIntake::Delivery;

# The news of a tag, as a signed webhook (Standard Webhooks).

use strict;
use warnings;

use Digest::SHA qw(hmac_sha256_base64);
use JSON ();
use LWP::UserAgent ();
use MIME::Base64 qw(encode_base64url);
use POSIX qw(strftime);
use RT::Extension::KundcenterIntake;
use RT::Extension::KundcenterIntake::CaseText;
use RT::Extension::KundcenterIntake::Secret;

use constant TIMEOUT => 5;

sub NewId { return 'rt_' . encode_base64url(RT::Extension::KundcenterIntake::Secret::Random(18)) }

# As bytes; said again, it is said with the same bytes.
sub Body {
    my ($class, $ticket, $kind) = @_;
    my $place = RT::Extension::KundcenterIntake::CaseText->Place($ticket);
    return JSON->new->utf8->canonical->encode({
        type      => 'se.kundcenterintake.contact.flagged.v1',
        timestamp => strftime('%Y-%m-%dT%H:%M:%SZ', gmtime),
        data      => {
            caseId  => '' . $ticket->id,
            kind    => $kind,
            text    => RT::Extension::KundcenterIntake::CaseText->Of($ticket),
            channel => RT::Extension::KundcenterIntake::Settings()->{channel},
            ($place ? (place => $place) : ()),
        },
    });
}

# 'taken', 'refused' (it can never be taken), 'held' (answered, but not now) or 'away', and why.
sub Send {
    my ($class, $id, $body) = @_;
    my $set = RT::Extension::KundcenterIntake::Settings();
    my $answer = Agent()->post("$set->{url}/api/v1/hooks/$set->{source}",
        'Content-Type' => 'application/json', Signed($set->{hook_secret}, $id, time, $body), Content => $body);
    return ('taken', $answer->code) if $answer->is_success;
    return ('away', $answer->status_line) if ($answer->header('Client-Warning') // '') eq 'Internal response';
    return ($answer->code =~ /^(?:400|413|415|422)$/ ? 'refused' : 'held', $answer->code);
}

sub Signed {
    my ($secret, $id, $time, $body) = @_;
    my $mac = hmac_sha256_base64("$id.$time.$body", RT::Extension::KundcenterIntake::Secret::Key($secret));
    # Digest::SHA leaves out the padding.
    $mac .= '=' while length($mac) % 4;
    return ('webhook-id' => $id, 'webhook-timestamp' => $time, 'webhook-signature' => "v1,$mac");
}

sub Agent {
    return LWP::UserAgent->new(
        timeout => TIMEOUT, max_redirect => 0, max_size => 65_536,
        agent => "RT-Extension-KundcenterIntake/$RT::Extension::KundcenterIntake::VERSION");
}

1;
