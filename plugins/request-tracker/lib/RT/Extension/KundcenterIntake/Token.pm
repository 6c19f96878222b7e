package RT::Extension::KundcenterIntake::Token;

# The context token: says to Intake which case is open, by whom, in which page. Compact JWS, HS256.

use strict;
use warnings;

use Digest::SHA qw(hmac_sha256);
use JSON ();
use MIME::Base64 qw(encode_base64url);
use URI ();
use RT::Extension::KundcenterIntake;
use RT::Extension::KundcenterIntake::Secret;

use constant LIFE => 300;

sub Make {
    my ($class, $ticket, $user) = @_;
    my $set = RT::Extension::KundcenterIntake::Settings();
    my $now = time;
    return Sign($set->{context_secret}, {
        iss    => $set->{source},
        aud    => $set->{url},
        sub    => '' . $user->id,
        name   => substr($user->UserObj->RealName || $user->Name, 0, 100),
        case   => '' . $ticket->id,
        origin => Origin(),
        iat    => $now,
        exp    => $now + LIFE,
        jti    => encode_base64url(RT::Extension::KundcenterIntake::Secret::Random(24)),
    });
}

sub Sign {
    my ($secret, $claims) = @_;
    my $json = JSON->new->utf8->canonical;
    my $signed = join '.', map { encode_base64url($json->encode($_)) } { alg => 'HS256', typ => 'JWT' }, $claims;
    return $signed . '.' . encode_base64url(hmac_sha256($signed, RT::Extension::KundcenterIntake::Secret::Key($secret)));
}

# Of RT's pages, as a browser writes it.
sub Origin {
    my $address = URI->new(RT->Config->Get('WebBaseURL'));
    my $port = $address->port == $address->default_port ? '' : ':' . $address->port;
    return $address->scheme . '://' . lc($address->host) . $port;
}

1;
