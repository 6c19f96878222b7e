package RT::Extension::KundcenterIntake;

# The panel of KundcenterIntake on the ticket's page, and the news of a tag that was set in RT itself.

use strict;
use warnings;
use utf8;

use Plack::Util ();

our $VERSION = '1.0';

# The tag's values and what Intake calls them.
our %KINDS = ('Behov' => 'need', 'Idé' => 'idea');

use constant { TAG => 'Innovation', ITEM => 'Innovationsärende', STAGE => 'Innovationsläge' };

# True while a tag is set that the panel has told of already.
our $Quiet = 0;

# A process serves one request at a time: true while it does, and whether something is to be sent after it.
my ($serving, $due) = (0, 0);

# Secrets are for no page, not even the administrator's.
sub HideSettings {
    no warnings 'once';
    my $meta = $RT::Config::META{KundcenterIntake} ||= {};
    %$meta = (%$meta, Type => 'HASH', Immutable => 1, Invisible => 1, Obfuscate => sub {
        my ($config, $value) = @_;
        return { map { $_ => (/secret/ ? RT->SystemUser->loc('Password not printed') : $value->{$_}) } keys %{ $value || {} } };
    });
}

HideSettings();

# url: Intake's public address. source: this RT's name there. spool: what is yet to be sent.
# queues: names, where the panel is shown; all when left out. place_field: a custom field with the place.
sub Settings {
    my %set = RT->Config->Get('KundcenterIntake');
    $set{url} =~ s{/+$}{} if $set{url};
    $set{spool} ||= "$RT::VarPath/kundcenter-intake";
    $set{channel} ||= 'email';
    return \%set;
}

sub IsSet {
    my $set = Settings();
    return !grep { !$set->{$_} } qw(url source context_secret hook_secret);
}

sub KindOf { return $KINDS{ $_[1] // '' } }

sub TagFor {
    my ($class, $kind) = @_;
    my ($tag) = grep { $KINDS{$_} eq ($kind // '') } keys %KINDS;
    return $tag;
}

# Where in this RT the panel is shown: to staff who may see the ticket, in the queues chosen.
sub IsFor {
    my ($class, $ticket, $user) = @_;
    return 0 unless IsSet() && $ticket && $ticket->id && $user->Privileged;
    return 0 unless $ticket->CurrentUserHasRight('ShowTicket');
    my $queues = Settings()->{queues} or return 1;
    return scalar grep { $_ eq $ticket->QueueObj->__Value('Name') } @$queues;
}

# Sends what waits: after the agent has the answer, or at once when nobody waits for one.
sub SendSoon {
    if ($serving) { $due = 1 } else { _Send() }
}

sub _Send {
    require RT::Extension::KundcenterIntake::Spool;
    eval { RT::Extension::KundcenterIntake::Spool->Flush(most => 5, patient => 1); 1 }
        or RT->Logger->error("KundcenterIntake: $@");
}

# RT asks every plugin to wrap its web application.
sub PSGIWrap {
    my ($class, $app) = @_;
    return sub {
        my $env = shift;
        return $app->($env) if $env->{REQUEST_METHOD} =~ /^(?:GET|HEAD|OPTIONS)$/;
        ($serving, $due) = (1, 0);
        return Plack::Util::response_cb($app->($env), sub { _After($env) });
    };
}

sub _After {
    my $env = shift;
    if ($env->{'psgix.cleanup'}) {
        push @{ $env->{'psgix.cleanup.handlers'} }, \&_Finish;
        return;
    }
    return sub {
        return $_[0] if defined $_[0];
        _Finish();
        return '';
    };
}

sub _Finish {
    my $wanted = $due;
    ($serving, $due) = (0, 0);
    _Send() if $wanted;
}

1;
